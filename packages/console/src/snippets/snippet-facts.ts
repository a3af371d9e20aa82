/** What every snippet needs to know about this server and the key. */
export type SnippetFacts = {
  /** `https://maps.example.org`, without a slash at its end. */
  readonly baseUrl: string;
  /** The value of a public key. */
  readonly key: string;
  /** The id of a style: `streets`. */
  readonly style: string;
  /** The id of a vector tileset: `world`. */
  readonly tileset: string;
};

/** Where other people's libraries are loaded from, MapLibre apart, which the server brings along; tests put local copies here. */
export type LibraryUrls = {
  readonly leaflet: string;
  readonly maplibreLeaflet: string;
  readonly openLayers: string;
  readonly openLayersStyles: string;
};

/** Exact versions, so that a page that works today works next year. */
export const CDN: LibraryUrls = {
  leaflet: "https://unpkg.com/leaflet@1.9.4/dist",
  maplibreLeaflet: "https://unpkg.com/@maplibre/maplibre-gl-leaflet@0.1.4",
  openLayers: "https://unpkg.com/ol@10.11.0",
  openLayersStyles: "https://unpkg.com/ol-mapbox-style@13.9.0/dist",
};

/** The address of a style with the key in it. */
export function styleUrl(facts: SnippetFacts): string {
  return `${facts.baseUrl}/maps/${facts.style}/style.json?key=${facts.key}`;
}
