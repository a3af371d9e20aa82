import type { SnippetFacts } from "./snippet-facts.ts";

/** A whole page with a map by Latchkey's own SDK: refusals are told on the map in words. */
export function latchkeyPage(facts: SnippetFacts): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Map</title>
    <style>
      html, body, #map { height: 100%; margin: 0 }
    </style>
  </head>
  <body>
    <div id="map"></div>
    <script src="${facts.baseUrl}/sdk/latchkey.js"></script>
    <script>
      latchkey.accessToken = "${facts.key}";
      new latchkey.Map({ container: "map", style: "${facts.style}", center: [12, 30], zoom: 1.5 });
    </script>
  </body>
</html>
`;
}
