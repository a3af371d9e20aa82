import { type SnippetFacts, styleUrl } from "../../snippets/snippet-facts.ts";

/** What to type into QGIS: a vector tile connection, or pictures for older versions. */
export function qgisSteps(facts: SnippetFacts): string {
  const { baseUrl, key, style, tileset } = facts;
  return `# Browser panel > Vector Tiles > New Generic Connection
URL        ${baseUrl}/tiles/${tileset}/{z}/{x}/{y}.pbf?key=${key}
Style URL  ${styleUrl(facts)}

# or as pictures: Browser panel > XYZ Tiles > New Connection
URL        ${baseUrl}/maps/${style}/{z}/{x}/{y}.png?key=${key}
`;
}
