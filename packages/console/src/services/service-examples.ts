import { type SnippetFacts, styleUrl } from "../snippets/snippet-facts.ts";

/** An address to try a service with, and what it answers. */
type ServiceExample = { readonly title: string; readonly url: string };

/** Addresses that work as they are, with the key in them; none for a service that the console does not know. */
export function serviceExamples(serviceId: string, facts: SnippetFacts): readonly ServiceExample[] {
  return EXAMPLES[serviceId]?.(facts) ?? [];
}

const EXAMPLES: Readonly<Record<string, (facts: SnippetFacts) => readonly ServiceExample[]>> = {
  maps: (facts) => [
    { title: "A map to look at", url: `${facts.baseUrl}/maps/${facts.style}/?key=${facts.key}#2/30/12` },
    { title: "A style, for map libraries", url: styleUrl(facts) },
    { title: "The tiles, as TileJSON", url: `${facts.baseUrl}/tiles/${facts.tileset}/tiles.json?key=${facts.key}` },
  ],
  geocoding: ({ baseUrl, key }) => [
    { title: "An address", url: `${baseUrl}/geocoding/montevideo.json?key=${key}` },
    { title: "What is at a place", url: `${baseUrl}/geocoding/-56.19,-34.91.json?key=${key}` },
    { title: "As Google answers", url: `${baseUrl}/google/maps/api/geocode/json?address=Montevideo&key=${key}` },
  ],
  places: ({ baseUrl, key }) => [
    { title: "While somebody types", url: `${baseUrl}/places/autocomplete?input=montev&key=${key}` },
    { title: "As Google answers", url: `${baseUrl}/google/maps/api/place/autocomplete/json?input=montev&key=${key}` },
    { title: "As Goong answers", url: `${baseUrl}/goong/Place/AutoComplete?input=montev&api_key=${key}` },
  ],
  static: ({ baseUrl, style, key }) => [
    { title: "A picture", url: `${baseUrl}/maps/${style}/static/2.35,48.85,5/600x400@2x.png?key=${key}` },
    {
      title: "As Google draws",
      url: `${baseUrl}/google/maps/api/staticmap?center=48.85,2.35&zoom=5&size=600x400&key=${key}`,
    },
  ],
  embed: ({ baseUrl, key }) => [
    { title: "A map with a card", url: `${baseUrl}/embed/v1/place?q=Montevideo&key=${key}` },
  ],
  directions: ({ baseUrl, key }) => [
    {
      title: "A way",
      url: `${baseUrl}/goong/Direction?origin=21.03,105.85&destination=21.02,105.84&vehicle=car&api_key=${key}`,
    },
  ],
};
