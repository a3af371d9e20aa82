import type { GoogleQuery } from "./google-query.ts";
import { staticColor } from "./static-color.ts";
import { readStaticLocation } from "./static-location.ts";
import type { StaticLocation } from "./static-location.ts";

/** Markers of one `markers=` parameter: they look alike. `null`: the colour of native markers. */
export type StaticMarkers = { readonly color: string | null; readonly locations: readonly StaticLocation[] };

/** Reads `color:blue|label:S|62.1,-145.5|Montevideo`; what is not drawn is told to `warn`. */
export function readStaticMarkers(query: GoogleQuery, text: string, warn: (text: string) => void): StaticMarkers {
  let color: string | null = null;
  const locations: StaticLocation[] = [];
  for (const part of text.split("|")) {
    const [, name = "", value = ""] = OPTION.exec(part) ?? [];
    if (name === "color")
      color = staticColor(value) ?? query.say(null, `'${part.slice(0, 40)}' is no colour: ${COLORS}`);
    else if (name === "icon") query.say(null, "Icons of your own are not drawn here: leave 'icon' out of 'markers'.");
    else if (name === "size" && !SIZES.has(value))
      query.say(null, "The 'size' of a marker is 'tiny', 'small' or 'mid'.");
    else if (name === "label" && !/^[A-Z0-9]$/i.test(value))
      query.say(null, "The 'label' of a marker is one letter or digit.");
    else if (name !== "") warn(`The '${name}' of a marker was not drawn.`);
    else if (part.trim() !== "") {
      const location = readStaticLocation(part);
      if (location === null) query.say(null, `A marker cannot stand at '${part.slice(0, 40)}': ${PLACES}`);
      else locations.push(location);
    }
  }
  if (locations.length === 0) query.say(null, "'markers' needs a place: 'markers=color:blue|-34.9,-56.19'.");
  return { color, locations };
}

const OPTION = /^(color|size|label|icon|anchor|scale):(.*)$/s;
const SIZES: ReadonlySet<string> = new Set(["tiny", "small", "mid"]);
const COLORS = "write a name such as 'red', or digits such as '0xff0000'.";
const PLACES = "write 'latitude,longitude' in degrees, or an address.";
