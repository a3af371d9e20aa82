import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A Node program with MapTiler's client: its address is fixed, its fetch is not. */
export function maptilerProgram({ baseUrl, key }: SnippetFacts): string {
  return `// npm install @maptiler/client
import * as maptiler from "@maptiler/client";

maptiler.config.apiKey = "${key}";
maptiler.config.fetch = (url, options) =>
  fetch(String(url).replace("https://api.maptiler.com", "${baseUrl}"), options);
console.log(await maptiler.geocoding.forward("Montevideo"));
`;
}
