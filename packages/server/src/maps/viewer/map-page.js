// What the pages around a map share: notices in words, and controls that fit the map.
const notice = document.querySelector("#notice");
notice.querySelector("button").addEventListener("click", hideNotice);

/** What the server says no to, as its problem document words it. */
export class Refusal extends Error {
  constructor({ title, detail, code }) {
    super(detail);
    this.title = title;
    this.code = code;
  }
}

/** A problem document (RFC 9457), or the next best words where the answer is none. */
export async function readProblem(answer, status) {
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

/** Shows what `explain` found. */
export function showNotice({ title, message, code }) {
  notice.querySelector("h1").textContent = title;
  notice.querySelector("p").textContent = message;
  notice.querySelector("code").textContent = code;
  notice.querySelector("code").hidden = code === "";
  notice.hidden = false;
}

export function hideNotice() {
  notice.hidden = true;
}

/** An error in words. */
export async function explain(err) {
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
export function matchAppearance(drawn) {
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
