import { mapPage } from "./map-page.ts";
import { CDN, type LibraryUrls, type SnippetFacts, styleUrl } from "./snippet-facts.ts";

/** A whole page with a map by Leaflet; MapLibre draws the vector tiles as one of its layers. */
export function leafletPage(facts: SnippetFacts, libraries: LibraryUrls = CDN): string {
  return mapPage({
    head: [
      `<link rel="stylesheet" href="${libraries.leaflet}/leaflet.css">`,
      `<link rel="stylesheet" href="${facts.baseUrl}/sdk/maplibre-gl.css">`,
    ],
    body: `    <script src="${libraries.leaflet}/leaflet.js"></script>
    <script type="module">
      import * as maplibregl from "${facts.baseUrl}/sdk/maplibre-gl.mjs";

      // The bridge between the two looks for MapLibre here.
      window.maplibregl = maplibregl;
      await import("${libraries.maplibreLeaflet}/leaflet-maplibre-gl.js");

      const map = L.map("map").setView([30, 12], 2);
      L.maplibreGL({ style: "${styleUrl(facts)}" }).addTo(map);
    </script>`,
  });
}
