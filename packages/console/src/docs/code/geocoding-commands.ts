import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** Commands that look for an address, a point, and places while somebody types. */
export function geocodingCommands({ baseUrl, key }: SnippetFacts): string {
  return `# where is it?
curl "${baseUrl}/geocoding/montevideo.json?key=${key}"

# what is there? longitude, latitude
curl "${baseUrl}/geocoding/-56.19,-34.91.json?key=${key}"
`;
}
