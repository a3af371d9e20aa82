// The map viewer, as the browser runs it. Everything it needs to know stands in the page's URL: /maps/{style}/?key=...#zoom/lat/lon
import * as maplibre from "./maplibre-gl.mjs";

const chooser = document.querySelector("#style");
const notice = document.querySelector("#notice");
notice.querySelector("button").addEventListener("click", () => (notice.hidden = true));

/** What the server says no to, as its problem document words it. */
class Refusal extends Error {
  constructor({ title, detail, code }) {
    super(detail);
    this.title = title;
    this.code = code;
  }
}

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
    notice.hidden = true;
  } catch (err) {
    await showNotice(err);
  }
  chooser.value = shown;
  document.title = chooser.selectedOptions[0].text;
}

function createMap(style) {
  const created = new maplibre.Map({ container: "map", style, hash: true, attributionControl: { compact: false } });
  created.addControl(new maplibre.NavigationControl({ visualizePitch: true }), "top-right");
  created.addControl(new maplibre.ScaleControl(), "bottom-left");
  created.on("error", ({ error }) => showNotice(error));
  created.on("style.load", () => matchAppearance(created));
  return created;
}

/** Asks for a style with the page's own query, which is where the key is. */
async function readStyle(id) {
  const response = await fetch(`../${encodeURIComponent(id)}/style.json${location.search}`);
  if (!response.ok) throw new Refusal(await readProblem(response, response.status));
  return response.json();
}

/** A problem document (RFC 9457), or the next best words where the answer is none. */
async function readProblem(answer, status) {
  try {
    const { title, detail, code } = JSON.parse(await answer.text());
    return {
      title: title ?? "The map cannot be shown",
      detail: detail ?? `The server answered ${status}.`,
      code: code ?? "",
    };
  } catch {
    return { title: "The map cannot be shown", detail: `The server answered ${status}.`, code: "" };
  }
}

async function showNotice(err) {
  const { title, message, code } = await explain(err);
  notice.querySelector("h1").textContent = title;
  notice.querySelector("p").textContent = message;
  notice.querySelector("code").textContent = code;
  notice.querySelector("code").hidden = code === "";
  notice.hidden = false;
}

async function explain(err) {
  if (err instanceof Refusal) return err;
  // MapLibre's error for a refused tile, font or sprite carries the answer's body.
  if (err?.body instanceof Blob) return new Refusal(await readProblem(err.body, err.status));
  if (err instanceof TypeError)
    return { title: "No connection", message: "The map server cannot be reached.", code: "" };
  if (/webgl/i.test(err?.message ?? "")) {
    return { title: "No WebGL", message: "This browser cannot draw maps: it needs WebGL 2 switched on.", code: "" };
  }
  return { title: "The map cannot be shown", message: err?.message ?? String(err), code: "" };
}

/** Controls are dark on a dark map. */
function matchAppearance(drawn) {
  const layer = drawn.getStyle().layers.find(({ type }) => type === "background");
  const color = layer?.paint?.["background-color"];
  const isDark = typeof color === "string" && luminance(color) < 0.4;
  document.documentElement.dataset.appearance = isDark ? "dark" : "light";
}

/** How bright a CSS colour is, 0 to 1. */
function luminance(color) {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d");
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
