import { mapPage } from "./map-page.ts";
import { type SnippetFacts, styleUrl } from "./snippet-facts.ts";

/** A whole page with a map by MapLibre GL JS, which the server brings along. */
export function maplibrePage(facts: SnippetFacts): string {
  return mapPage({
    head: [`<link rel="stylesheet" href="${facts.baseUrl}/sdk/maplibre-gl.css">`],
    body: `    <script type="module">
      import * as maplibregl from "${facts.baseUrl}/sdk/maplibre-gl.mjs";

      new maplibregl.Map({
        container: "map",
        style: "${styleUrl(facts)}",
        center: [12, 30],
        zoom: 1.5,
      }).addControl(new maplibregl.NavigationControl());
    </script>`,
  });
}
