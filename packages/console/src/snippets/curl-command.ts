import type { SnippetFacts } from "./snippet-facts.ts";

/** Commands that fetch a style and a tile with a public key. */
export function curlCommand(facts: SnippetFacts): string {
  return `# a style, with the key in every address it names
curl "${facts.baseUrl}/maps/${facts.style}/style.json?key=${facts.key}"

# one vector tile
curl --compressed --output tile.pbf \\
  "${facts.baseUrl}/tiles/${facts.tileset}/0/0/0.pbf?key=${facts.key}"
`;
}
