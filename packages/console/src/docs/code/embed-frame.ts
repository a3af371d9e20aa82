import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A frame with a map and a place card: no script at all. */
export function embedFrame({ baseUrl, key }: SnippetFacts): string {
  return `<iframe width="600" height="400" style="border:0" loading="lazy" title="Map"
  src="${baseUrl}/embed/v1/place?q=Montevideo&key=${key}"></iframe>
`;
}
