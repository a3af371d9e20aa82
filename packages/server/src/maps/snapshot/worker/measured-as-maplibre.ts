import type { DrawnLayer } from "#maps/snapshot/drawing.ts";

/**
 * Layers whose labels break into lines, and whose lines lie above each other, as in MapLibre. OpenLayers takes the height of a line from
 * the tallest letters where MapLibre takes the em, and the width of a line from the letter M; and where MapLibre makes lines of equal width,
 * which may be a little longer than the style allows, it fills one after the other.
 */
export function measuredAsMaplibre(layers: readonly DrawnLayer[]): readonly DrawnLayer[] {
  return layers.map((layer) => {
    if (layer.type !== "symbol") return layer;
    const { layout } = layer;
    const lineHeight = scaled(layout?.["text-line-height"] ?? DEFAULT_LINE_HEIGHT, LINE_HEIGHT_FACTOR);
    const maxWidth = scaled(layout?.["text-max-width"] ?? DEFAULT_MAX_WIDTH, MAX_WIDTH_FACTOR);
    return { ...layer, layout: { ...layout, "text-line-height": lineHeight, "text-max-width": maxWidth } };
  });
}

const DEFAULT_LINE_HEIGHT = 1.2;
const DEFAULT_MAX_WIDTH = 10;
/** The tallest letters of Noto Sans, with accent and descender, are 1.2 em. */
const LINE_HEIGHT_FACTOR = 1 / 1.2;
/** An M of Noto Sans is 0.907 em wide; the rest is for lines that are a little longer. */
const MAX_WIDTH_FACTOR = 1.12;

/** A number of a style times a factor. An expression that depends on the zoom must stay the outermost: its outputs are scaled. */
function scaled(value: unknown, factor: number): unknown {
  if (typeof value === "number") return value * factor;
  if (!Array.isArray(value)) return value;
  const [name] = value;
  const firstOutput = name === "interpolate" ? 4 : name === "step" ? 2 : Infinity;
  if (firstOutput === Infinity) return ["*", factor, value];
  return value.map((part: unknown, at) => (at >= firstOutput && at % 2 === 0 ? scaled(part, factor) : part));
}
