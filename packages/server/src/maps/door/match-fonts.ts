import type { ServiceRoute } from "#app/ports/service-door.ts";
import { readGlyphPath } from "#maps/glyphs/read-glyph-path.ts";
import type { MapDoorParts } from "./map-door.ts";
import { mapRoute } from "./map-route.ts";

/** `/fonts/{fontstack}/{range}.pbf`; fonts belong to no style, so any key that allows maps may read them. */
export function matchFonts(parts: MapDoorParts, path: string): ServiceRoute | null {
  const address = readGlyphPath(path.slice("/fonts/".length));
  return address && mapRoute(null, () => parts.fonts.glyphs(address));
}
