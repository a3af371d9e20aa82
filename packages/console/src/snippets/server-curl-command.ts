import type { SnippetFacts } from "./snippet-facts.ts";

/** Commands that use a secret key: it comes from the environment and travels in a header. */
export function serverCurlCommand(facts: Omit<SnippetFacts, "key">): string {
  return `# LATCHKEY_KEY holds the value of the secret key
curl --compressed --output tile.pbf \\
  --header "X-Api-Key: $LATCHKEY_KEY" \\
  "${facts.baseUrl}/tiles/${facts.tileset}/0/0/0.pbf"
`;
}
