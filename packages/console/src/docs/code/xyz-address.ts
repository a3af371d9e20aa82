import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** The pattern that every program with a field for XYZ tiles takes: pictures, then vectors. */
export function xyzAddress({ baseUrl, key, style, tileset }: SnippetFacts): string {
  return `${baseUrl}/maps/${style}/{z}/{x}/{y}.png?key=${key}

${baseUrl}/tiles/${tileset}/{z}/{x}/{y}.pbf?key=${key}
`;
}
