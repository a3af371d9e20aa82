/** A customer's page with Goong's map library: its own snippet, and the one line that says where maps come from instead. */
export function goongPage(map: {
  readonly baseApiUrl: string;
  readonly accessToken: string;
  readonly style: string;
  readonly center: readonly [number, number];
  readonly zoom: number;
}): string {
  const { baseApiUrl, accessToken, style, center, zoom } = map;
  return `<!doctype html>
<meta charset="utf-8">
<title>A map on a customer's page</title>
<script src="/lib/@goongmaps/goong-js/dist/goong-js.js"></script>
<link href="/lib/@goongmaps/goong-js/dist/goong-js.css" rel="stylesheet">
<style>html, body, #map { margin: 0; height: 100%; }</style>
<div id="map"></div>
<script>
  window.problems = [];
  goongjs.baseApiUrl = ${JSON.stringify(baseApiUrl)};
  goongjs.accessToken = ${JSON.stringify(accessToken)};
  const map = new goongjs.Map({
    container: "map",
    style: ${JSON.stringify(style)},
    center: ${JSON.stringify(center)},
    zoom: ${zoom},
  });
  map.on("error", (event) => window.problems.push(String(event.error?.message ?? event.error)));
  map.once("idle", () => { window.painted = true; });
</script>`;
}
