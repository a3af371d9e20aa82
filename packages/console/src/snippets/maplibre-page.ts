import { type SnippetFacts, styleUrl } from "./snippet-facts.ts";

/** A whole page with a map by MapLibre GL JS, which the server brings along. */
export function maplibrePage(facts: SnippetFacts): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Map</title>
    <link rel="stylesheet" href="${facts.baseUrl}/sdk/maplibre-gl.css">
    <style>
      html, body, #map { height: 100%; margin: 0 }
    </style>
  </head>
  <body>
    <div id="map"></div>
    <script type="module">
      import * as maplibregl from "${facts.baseUrl}/sdk/maplibre-gl.mjs";

      new maplibregl.Map({
        container: "map",
        style: "${styleUrl(facts)}",
        center: [12, 30],
        zoom: 1.5,
      }).addControl(new maplibregl.NavigationControl());
    </script>
  </body>
</html>
`;
}
