import type { ServiceDoor } from "#app/ports/service-door.ts";
import type { Fonts } from "#maps/glyphs/fonts.ts";
import type { MapLibrary } from "#maps/map-library.ts";
import type { Snapshots } from "#maps/snapshot/snapshots.ts";
import type { Sprites } from "#maps/sprites/sprites.ts";
import { matchEmbed } from "./match-embed.ts";
import { matchGeocoding } from "./match-geocoding.ts";
import type { GeocoderDoorParts } from "./match-geocoding.ts";
import { matchFonts } from "./match-fonts.ts";
import { matchMaps } from "./match-maps.ts";
import { matchPlaces } from "./match-places.ts";
import { matchSnapshots } from "./match-snapshots.ts";
import { matchTiles } from "./match-tiles.ts";

/** What the door stands in front of. */
export type MapDoorParts = GeocoderDoorParts & {
  readonly library: MapLibrary;
  readonly fonts: Fonts;
  readonly sprites: Sprites;
  readonly snapshots: Snapshots;
  /** The folder of the viewer's files, as in `/viewer/{viewerVersion}/viewer.js`. */
  readonly viewerVersion: string;
};

/** The door to `/tiles/`, `/maps/`, `/fonts/`, `/geocoding/`, `/places/` and `/embed/`. Tiles come first: nearly every request is one. */
export function createMapDoor(parts: MapDoorParts): ServiceDoor {
  return {
    match(path, query = "") {
      if (path.startsWith("/tiles/")) return matchTiles(parts, path);
      if (path.startsWith("/maps/")) return matchMaps(parts, path) ?? matchSnapshots(parts, path);
      if (path.startsWith("/fonts/")) return matchFonts(parts, path);
      if (path.startsWith("/geocoding/")) return matchGeocoding(parts, path);
      if (path.startsWith("/places/")) return matchPlaces(parts, path);
      if (path.startsWith("/embed/")) return matchEmbed(parts, path, query);
      return null;
    },
  };
}
