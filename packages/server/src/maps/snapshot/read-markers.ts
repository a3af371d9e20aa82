import type { LonLat } from "./mercator.ts";
import { readColor } from "./read-color.ts";
import { readLonLat, shortened } from "./read-lon-lat.ts";
import type { CoordinateOrder } from "./read-lon-lat.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** A pin whose tip stands on a place. */
export type Marker = { readonly at: LonLat; readonly color: string };

/** Reads one `markers=` parameter: `lon,lat`, or `lon,lat,color`, several with `|` between them. */
export function readMarkers(text: string, order: CoordinateOrder): Reading<readonly Marker[]> {
  const markers: Marker[] = [];
  for (const part of text.split("|")) {
    const marker = readMarker(part, order);
    if (!marker.ok) return marker;
    markers.push(marker.value);
  }
  return read(markers);
}

function readMarker(text: string, order: CoordinateOrder): Reading<Marker> {
  if (/^(?:icon|anchor|scale|size|label):/.test(text)) {
    return unreadable(
      `A marker is a pin here, and \`${shortened(text)}\` is not understood: write markers=lon,lat,color.`,
    );
  }
  const [first = "", second = "", ...rest] = text.split(",");
  const at = readLonLat(first, second, order);
  if (!at.ok) return unreadable(`A marker cannot be placed. ${at.detail}`);
  // `rgb(1,2,3)` has commas of its own.
  const color = rest.length === 0 ? DEFAULT_COLOR : readColor(rest.join(","));
  if (color === null)
    return unreadable(`\`${shortened(rest.join(","))}\` is no colour: write a CSS name, or digits such as d7263d.`);
  return read({ at: at.value, color });
}

const DEFAULT_COLOR = "#d7263d";
