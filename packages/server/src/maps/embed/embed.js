// The embedded map, as the browser runs it. What to show stands in the page, the key in its URL: /embed/v1/place?q=...&key=...
import * as maplibre from "./maplibre-gl.mjs";
import { explain, matchAppearance, showNotice } from "./map-page.js";

const CREDENTIALS = ["key", "api_key", "access_token", "token"];
const view = JSON.parse(document.body.dataset.view);
const query = ownQuery();
const map = new maplibre.Map({
  container: "map",
  style: `../../maps/${encodeURIComponent(view.style)}/style.json?${query}`,
  center: [view.center.longitude, view.center.latitude],
  zoom: view.zoom ?? 12,
  cooperativeGestures: window.top !== window,
  attributionControl: { compact: false },
});
map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
map.on("error", ({ error }) => explain(error).then(showNotice));
map.on("style.load", () => matchAppearance(map));
// Where the card takes the width of a small frame, the place shows below it.
const card = document.querySelector(".card");
if (card !== null && innerWidth < 480 && innerHeight > 240) map.setPadding({ top: card.offsetHeight });
if (view.zoom === null && view.bounds !== null) fit(view.bounds);
if (view.hasPlace) {
  new maplibre.Marker({ color: "#0F766E" }).setLngLat([view.center.longitude, view.center.latitude]).addTo(map);
  const larger = document.querySelector("#larger");
  const follow = () => (larger.href = largerMap());
  follow();
  map.on("moveend", follow);
}

/** The key of the page's own URL, with the page's ticket. */
function ownQuery() {
  const sent = new URLSearchParams(location.search);
  const own = new URLSearchParams(CREDENTIALS.flatMap((name) => (sent.has(name) ? [[name, sent.get(name)]] : [])));
  return [own.toString(), view.ticketQuery].filter((part) => part !== "").join("&");
}

function fit({ west, south, east, north }) {
  // A box across the antimeridian goes on past 180 degrees.
  const right = east < west ? east + 360 : east;
  map.fitBounds([west, south, right, north], { padding: 40, maxZoom: 17, animate: false });
}

function largerMap() {
  const { lng, lat } = map.getCenter();
  const place = `${map.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`;
  return `../../maps/${encodeURIComponent(view.style)}/?${query}#${place}`;
}
