import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** A Node program with Google's own client: each call is told its address. */
export function googleProgram({ baseUrl, key }: SnippetFacts): string {
  return `// npm install @googlemaps/google-maps-services-js
import { Client } from "@googlemaps/google-maps-services-js";

const { data } = await new Client().geocode({
  params: { address: "Montevideo", key: "${key}" },
  url: "${baseUrl}/google/maps/api/geocode/json",
});
console.log(data.results[0].geometry.location);
`;
}
