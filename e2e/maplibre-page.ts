/** A customer's page: MapLibre with a style of ours; it says on `window` when the map is painted and what went wrong. */
export function maplibrePage(styleUrl: string, view: { center: [number, number]; zoom: number }): string {
  return `<!doctype html>
<meta charset="utf-8">
<title>A map on a customer's page</title>
<link rel="stylesheet" href="/lib/maplibre-gl/dist/maplibre-gl.css">
<style>html, body, #map { margin: 0; height: 100%; }</style>
<div id="map"></div>
<script type="module">
  import { Map } from "/lib/maplibre-gl/dist/maplibre-gl.mjs";
  window.problems = [];
  const map = new Map({ container: "map", style: ${JSON.stringify(styleUrl)}, center: ${JSON.stringify(view.center)}, zoom: ${view.zoom} });
  map.on("error", (event) => window.problems.push(String(event.error?.message ?? event.error)));
  map.once("idle", () => { window.painted = true; });
</script>`;
}
