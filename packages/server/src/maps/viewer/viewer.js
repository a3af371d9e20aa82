// The map viewer, as the browser runs it. Everything it needs to know stands in the page's URL: /maps/{style}/?key=...#zoom/lat/lon
import * as maplibre from "./maplibre-gl.mjs";
import { explain, hideNotice, matchAppearance, readProblem, Refusal, showNotice } from "./map-page.js";

const chooser = document.querySelector("#style");

let map = null;
let shown = chooser.value;
chooser.addEventListener("change", () => void show(chooser.value));
await show(shown);

/** Shows a style, or says why not and leaves what is there. */
async function show(id) {
  try {
    const style = await readStyle(id);
    if (map) map.setStyle(style);
    else map = createMap(style);
    if (id !== shown) history.replaceState(null, "", `../${encodeURIComponent(id)}/${location.search}${location.hash}`);
    shown = id;
    hideNotice();
  } catch (err) {
    showNotice(await explain(err));
  }
  chooser.value = shown;
  document.title = chooser.selectedOptions[0].text;
}

function createMap(style) {
  const created = new maplibre.Map({ container: "map", style, hash: true, attributionControl: { compact: false } });
  created.addControl(new maplibre.NavigationControl({ visualizePitch: true }), "top-right");
  created.addControl(new maplibre.ScaleControl(), "bottom-left");
  created.on("error", ({ error }) => explain(error).then(showNotice));
  created.on("style.load", () => matchAppearance(created));
  return created;
}

/** Asks for a style with the page's own query, which is where the key is, and with the page's ticket. */
async function readStyle(id) {
  const { ticketQuery } = document.body.dataset;
  const query = [location.search.slice(1), ticketQuery].filter((part) => part !== "").join("&");
  const response = await fetch(`../${encodeURIComponent(id)}/style.json?${query}`);
  if (!response.ok) throw new Refusal(await readProblem(response, response.status));
  return response.json();
}
