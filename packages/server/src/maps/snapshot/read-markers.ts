import type { LonLat } from "./mercator.ts";
import { readColor } from "./read-color.ts";
import { readLonLat, shortened } from "./read-lon-lat.ts";
import type { CoordinateOrder } from "./read-lon-lat.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** A pin on a place. */
export type Marker = {
  readonly at: LonLat;
  readonly color: string;
  /** How large the pin is against the usual one. */
  readonly scale: number;
  /** One or two letters or digits in its head, or none. */
  readonly label: string | null;
  /** Which point of the pin's picture lies on the place, in shares of its width and height from its left and top. */
  readonly anchor: readonly [x: number, y: number];
};

/**
 * Reads one `markers=` parameter: `lon,lat`, or `lon,lat,color`, several with `|` between them. What stands before the first place
 * holds for all: `color:`, `size:` (tiny, small, medium, large), `label:` and `anchor:`.
 */
export function readMarkers(text: string, order: CoordinateOrder): Reading<readonly Marker[]> {
  let look: MarkerLook = DEFAULT_LOOK;
  let rest = text;
  for (let option = OPTION.exec(rest); option; option = OPTION.exec(rest)) {
    const [all, name = "", value = ""] = option;
    const changed = readOption(look, name, value);
    if (!changed.ok) return changed;
    look = changed.value;
    rest = rest.slice(all.length);
  }
  const markers: Marker[] = [];
  for (const part of rest.split("|")) {
    const marker = readMarker(part, look, order);
    if (!marker.ok) return marker;
    markers.push(marker.value);
  }
  return read(markers);
}

type MarkerLook = Omit<Marker, "at">;

const OPTION = /^([a-z]+):([^|]*)(?:\||$)/;
const SCALES: ReadonlyMap<string, number> = new Map([
  ["tiny", 0.5],
  ["small", 0.7],
  ["mid", 1],
  ["medium", 1],
  ["large", 1.4],
]);
const ANCHORS: ReadonlyMap<string, MarkerLook["anchor"]> = new Map([
  ["bottom", [0.5, 1]],
  ["top", [0.5, 0]],
  ["center", [0.5, 0.5]],
  ["left", [0, 0.5]],
  ["right", [1, 0.5]],
  ["topleft", [0, 0]],
  ["topright", [1, 0]],
  ["bottomleft", [0, 1]],
  ["bottomright", [1, 1]],
]);
const DEFAULT_LOOK: MarkerLook = { color: "#d7263d", scale: 1, label: null, anchor: [0.5, 1] };

function readOption(look: MarkerLook, name: string, value: string): Reading<MarkerLook> {
  const given = `\`${shortened(value)}\``;
  if (name === "color") {
    const color = readColor(value);
    return color === null ? unreadable(noColor(value)) : read({ ...look, color });
  }
  if (name === "size") {
    const scale = SCALES.get(value);
    return scale === undefined
      ? unreadable(`${given} is no size of a marker: write tiny, small, medium or large.`)
      : read({ ...look, scale });
  }
  if (name === "label") {
    return LABEL.test(value)
      ? read({ ...look, label: value })
      : unreadable(`${given} is no label of a marker: write one or two letters or digits.`);
  }
  if (name === "anchor") {
    const anchor = ANCHORS.get(value);
    return anchor === undefined
      ? unreadable(`${given} is no anchor of a marker: write ${[...ANCHORS.keys()].join(", ")}.`)
      : read({ ...look, anchor });
  }
  return unreadable(
    `A marker is a pin here, and \`${shortened(`${name}:${value}`)}\` is not understood: write color:, size:, label: or anchor: before lon,lat.`,
  );
}

const LABEL = /^[\p{Letter}\p{Number}]{1,2}$/u;

function readMarker(text: string, look: MarkerLook, order: CoordinateOrder): Reading<Marker> {
  const [first = "", second = "", ...rest] = text.split(",");
  const at = readLonLat(first, second, order);
  if (!at.ok) return unreadable(`A marker cannot be placed. ${at.detail}`);
  // `rgb(1,2,3)` has commas of its own.
  const color = rest.length === 0 ? look.color : readColor(rest.join(","));
  return color === null ? unreadable(noColor(rest.join(","))) : read({ ...look, at: at.value, color });
}

function noColor(text: string): string {
  return `\`${shortened(text)}\` is no colour: write a CSS name, or digits such as d7263d.`;
}
