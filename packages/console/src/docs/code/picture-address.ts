import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A command that saves a map as a picture. */
export function pictureAddress({ baseUrl, key, style }: SnippetFacts): string {
  return `curl --output map.png \\
  "${baseUrl}/maps/${style}/static/2.35,48.85,5/600x400@2x.png?key=${key}"
`;
}
