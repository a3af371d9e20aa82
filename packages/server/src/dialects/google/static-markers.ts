import type { GoogleQuery } from "./google-query.ts";
import { staticColor } from "./static-color.ts";
import { readStaticLocation } from "./static-location.ts";
import type { StaticLocation } from "./static-location.ts";

/** Markers of one `markers=` parameter: they look alike. */
export type StaticMarkers = {
  /** What the native markers are told before their places: `color:blue`, `label:S`. */
  readonly options: readonly string[];
  readonly locations: readonly StaticLocation[];
};

/** Reads `color:blue|label:S|62.1,-145.5|Montevideo`; what is not drawn is told to `warn`. */
export function readStaticMarkers(query: GoogleQuery, text: string, warn: (text: string) => void): StaticMarkers {
  const options: string[] = [];
  const locations: StaticLocation[] = [];
  for (const part of text.split("|")) {
    const [, name = "", value = ""] = OPTION.exec(part) ?? [];
    if (name === "icon") query.say(null, "Icons of your own are not drawn here: leave 'icon' out of 'markers'.");
    else if (name === "scale") warn("The 'scale' of a marker was not drawn.");
    else if (name !== "") options.push(...readOption(query, { name, value }));
    else if (part.trim() !== "") {
      const location = readStaticLocation(part);
      if (location === null) query.say(null, `A marker cannot stand at '${part.slice(0, 40)}': ${PLACES}`);
      else locations.push(location);
    }
  }
  if (locations.length === 0) query.say(null, "'markers' needs a place: 'markers=color:blue|-34.9,-56.19'.");
  return { options, locations };
}

function readOption(query: GoogleQuery, { name, value }: { readonly name: string; readonly value: string }): string[] {
  if (name === "color") {
    const color = staticColor(value);
    if (color === null) query.say(null, `'${value.slice(0, 40)}' is no colour: ${COLORS}`);
    return color === null ? [] : [`color:${color}`];
  }
  const { known, rule } = name === "size" ? SIZE : name === "label" ? LABEL : ANCHOR;
  if (known.test(value)) return [`${name}:${value}`];
  query.say(null, rule);
  return [];
}

const OPTION = /^(color|size|label|icon|anchor|scale):(.*)$/s;
const SIZE = { known: /^(?:tiny|small|mid)$/, rule: "The 'size' of a marker is 'tiny', 'small' or 'mid'." };
const LABEL = { known: /^[A-Z0-9]$/i, rule: "The 'label' of a marker is one letter or digit." };
const ANCHOR = {
  known: /^(?:top|bottom|left|right|center|topleft|topright|bottomleft|bottomright)$/,
  rule: "The 'anchor' of a marker is 'top', 'bottom', 'left', 'right', 'center', 'topleft' ... 'bottomright'.",
};
const COLORS = "write a name such as 'red', or digits such as '0xff0000'.";
const PLACES = "write 'latitude,longitude' in degrees, or an address.";
