import type { SnippetFacts } from "../../snippets/snippet-facts.ts";

/** Goong's own snippet, and one more line that says where maps come from. */
export function goongPage({ baseUrl, key }: SnippetFacts): string {
  return `<script src="https://cdn.jsdelivr.net/npm/@goongmaps/goong-js@1.0.9/dist/goong-js.js"></script>
<link href="https://cdn.jsdelivr.net/npm/@goongmaps/goong-js@1.0.9/dist/goong-js.css" rel="stylesheet">
<div id="map" style="height: 400px"></div>
<script>
  goongjs.baseApiUrl = "${baseUrl}/goong"; // this line is new
  goongjs.accessToken = "${key}";
  new goongjs.Map({
    container: "map",
    style: "https://tiles.goong.io/assets/goong_map_web.json",
    center: [105.84, 21.03],
    zoom: 9,
  });
</script>
`;
}
