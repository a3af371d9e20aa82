import { mapPage } from "./map-page.ts";
import { CDN, type LibraryUrls, type SnippetFacts, styleUrl } from "./snippet-facts.ts";

/** A whole page with a map by OpenLayers; ol-mapbox-style reads the style and its tiles. */
export function openlayersPage(facts: SnippetFacts, libraries: LibraryUrls = CDN): string {
  return mapPage({
    head: [`<link rel="stylesheet" href="${libraries.openLayers}/ol.css">`],
    body: `    <script src="${libraries.openLayers}/dist/ol.js"></script>
    <script src="${libraries.openLayersStyles}/olms.js"></script>
    <script>
      const map = new ol.Map({
        target: "map",
        view: new ol.View({ center: ol.proj.fromLonLat([12, 30]), zoom: 2 }),
      });
      olms.apply(map, "${styleUrl(facts)}");
    </script>`,
  });
}
