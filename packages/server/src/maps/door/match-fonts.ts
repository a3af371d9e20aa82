import type { ServiceRoute } from "#app/ports/service-door.ts";
import { readGlyphPath } from "#maps/glyphs/read-glyph-path.ts";
import { problemResponse } from "#maps/problem-response.ts";
import type { MapDoorParts } from "./map-door.ts";
import { mapRoute } from "./map-route.ts";

/** `/fonts/{fontstack}/{range}.pbf`; fonts belong to no style, so any key that allows maps may read them. */
export function matchFonts(parts: MapDoorParts, path: string): ServiceRoute | null {
  const rest = path.slice("/fonts/".length);
  const address = readGlyphPath(rest);
  if (address) return mapRoute(null, () => parts.fonts.glyphs(address));
  // Neither a way up nor an escaped slash is part of any address here.
  const isLikeGlyphs = LIKE_GLYPHS.test(rest) && !/\.\.|%2f|%5c|%2e|%00|\\/i.test(rest);
  return isLikeGlyphs ? mapRoute(null, () => NO_GLYPHS) : null;
}

const LIKE_GLYPHS = /^[^/]{1,512}\/[^/]{1,64}\.pbf$/;

const NO_GLYPHS = problemResponse({
  status: 400,
  detail: "Glyphs are at /fonts/{fontstack}/{range}.pbf, with ranges of 256 such as 0-255 and 256-511.",
});
