import { join } from "node:path";
import type { CatalogueStyle } from "./catalogue.ts";
import { createMapDoor } from "./door/map-door.ts";
import { findFonts } from "./files/find-fonts.ts";
import type { MapPlaces } from "./files/find-map-files.ts";
import { findSprites } from "./files/find-sprites.ts";
import { ProblemReporter } from "./files/problem-reporter.ts";
import { repeat } from "./files/repeat.ts";
import { openGeocoder } from "./geocoder/open-geocoder.ts";
import type { GeocoderPlaces } from "./geocoder/open-geocoder.ts";
import { Fonts } from "./glyphs/fonts.ts";
import { MapLibrary } from "./map-library.ts";
import type { ListedStyle, ListedTileset, MapService } from "./map-service.ts";
import { ResponseCache } from "./responses/response-cache.ts";
import { loadSdkAssets } from "./sdk/sdk-assets.ts";
import { openSnapshots } from "./snapshot/open-snapshots.ts";
import { Sprites } from "./sprites/sprites.ts";
import type { Tileset } from "./tiles/tileset.ts";
import { loadViewerAssets } from "./viewer/viewer-assets.ts";

/** Where the maps are, and how much memory and attention they get. */
export type MapOptions = MapPlaces & {
  /** Told in a sentence what is wrong with a file; the rest is served all the same. */
  readonly onProblem: (text: string) => void;
  readonly cacheBytes?: number;
  /** Where the built browser SDK is. */
  readonly sdkDirectory?: string;
  /** How often the disk is looked at for new, changed and removed tilesets and styles. */
  readonly refreshEveryMs?: number;
};

/** Opens the built-in map service. A file that cannot be used is named through `onProblem` and never stops the others. */
export async function openMaps(options: MapOptions): Promise<MapService> {
  const reporter = new ProblemReporter(options.onProblem, Date.now);
  const passing = (problem: string) => reporter.passing(problem);
  const contentCache = new ResponseCache(options.cacheBytes ?? CACHE_BYTES);
  const documentCache = new ResponseCache(DOCUMENT_CACHE_BYTES);
  const library = new MapLibrary({ places: options, tileCache: contentCache, documentCache, reporter });
  const [viewer, fontFiles, spriteFiles] = await Promise.all([
    loadViewerAssets(),
    findFonts(directories(options, "fonts")),
    findSprites(directories(options, "sprites")),
    library.refresh(),
  ]);
  const sdk = await loadSdkAssets({ directory: options.sdkDirectory ?? null, viewer, onProblem: options.onProblem });
  const fonts = new Fonts(fontFiles, contentCache, passing);
  const sprites = new Sprites(spriteFiles, contentCache, passing);
  const pictures = openSnapshots(sprites, passing);
  const geocoder = openGeocoder(gazetteerPlaces(options));
  const stock = { library, fonts, sprites, snapshots: pictures.snapshots, geocoder };
  const refreshing = repeat(() => library.refresh(), {
    everyMs: options.refreshEveryMs ?? REFRESH_EVERY_MS,
    onError: (err) =>
      passing(`The map files cannot be looked at: ${err instanceof Error ? err.message : String(err)}.`),
  });
  return {
    door: createMapDoor({ ...stock, viewerVersion: viewer.version, onProblem: passing }),
    files: { open: ({ path }) => viewer.asset(path) ?? sdk.asset(path) },
    geocoder,
    get styles() {
      return [...library.catalogue.styles.values()].map(listedStyle);
    },
    get tilesets() {
      return [...library.catalogue.tilesets.values()].map(({ tileset }) => listed(tileset));
    },
    refresh: () => refreshing.now(),
    async close() {
      await refreshing.stop();
      await Promise.all([geocoder.close(), pictures.close(), library.close()]);
    },
  };
}

const CACHE_BYTES = 64 * 1024 * 1024;
const DOCUMENT_CACHE_BYTES = 8 * 1024 * 1024;
const REFRESH_EVERY_MS = 2_000;

function directories(places: MapPlaces, name: string): readonly string[] {
  return [join(places.dataDirectory, name), join(places.atlasDirectory, name)];
}

function listedStyle({ style: { id, name, tilesets } }: CatalogueStyle): ListedStyle {
  return { id, name, tilesets };
}

function gazetteerPlaces({ atlasDirectory, dataDirectory }: MapPlaces): GeocoderPlaces {
  return { packedFile: join(atlasDirectory, "gazetteer.sqlite.zst"), cacheDirectory: join(dataDirectory, "cache") };
}

function listed({ archive }: Tileset): ListedTileset {
  const { id, name, kind, minZoom, maxZoom, bounds, center, attribution } = archive;
  return { id, name, kind, minZoom, maxZoom, bounds, center, attribution };
}
