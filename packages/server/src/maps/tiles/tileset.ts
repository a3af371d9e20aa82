import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { StoredTile, TileArchive } from "#maps/archive/tile-archive.ts";
import { sniffTileFormat, TILE_FORMATS } from "#maps/archive/tile-format.ts";
import type { TileFormatFacts } from "#maps/archive/tile-format.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import type { ResponseCache, ResponseShelf } from "#maps/responses/response-cache.ts";
import { strongEtag } from "#maps/responses/strong-etag.ts";
import { isTileInBounds } from "./is-tile-in-bounds.ts";
import { tileNumber } from "./tile-number.ts";

/**
 * An open archive and its ready answers.
 * A tile that is not stored is answered as TileServer GL and go-pmtiles do: below or above the archive's zooms 404; within
 * its bounds 204 for vector tiles (an empty tile) but 404 for images, because MapLibre then enlarges the tile of the zoom
 * above where an empty image would leave a hole; outside its bounds 404. What is stored is served whatever the bounds say.
 */
export class Tileset {
  readonly archive: TileArchive;
  readonly format: TileFormatFacts;
  readonly #shelf: ResponseShelf<number>;
  readonly #onProblem: (text: string) => void;
  readonly #problems: TilesetProblems;

  constructor(archive: TileArchive, cache: ResponseCache, onProblem: (text: string) => void) {
    this.archive = archive;
    this.format = TILE_FORMATS[archive.format];
    this.#shelf = cache.shelf();
    this.#onProblem = onProblem;
    this.#problems = tilesetProblems(archive, this.format);
  }

  /** The tile under an address that exists, at once if it was asked for before. */
  tile(z: number, x: number, y: number): ServiceResponse | Promise<ServiceResponse> {
    if (z < this.archive.minZoom || z > this.archive.maxZoom) return this.#problems.otherZoom;
    const key = tileNumber(z, x, y);
    return this.#shelf.get(key) ?? this.#shelf.fill(key, () => this.#read(z, x, y));
  }

  /** Whether a tile of this tileset may be asked for with this ending. */
  has(extension: string): boolean {
    return this.format.extensions.includes(extension);
  }

  /** The answer to the address of a tile with another ending than this tileset's. */
  get otherFormat(): ServiceResponse {
    return this.#problems.otherFormat;
  }

  /** The answer to an address under this tileset that no tile can have. */
  get notATile(): ServiceResponse {
    return this.#problems.notATile;
  }

  /** Closes the archive once the reads under way have ended. */
  async close(): Promise<void> {
    await this.#shelf.close();
    await this.archive.close();
  }

  #read(z: number, x: number, y: number): ServiceResponse | Promise<ServiceResponse> {
    try {
      const stored = this.archive.tile(z, x, y);
      if (!(stored instanceof Promise)) return this.#answer(stored, { z, x, y });
      return stored.then((tile) => this.#answer(tile, { z, x, y })).catch((err: unknown) => this.#failed(err));
    } catch (err) {
      return this.#failed(err);
    }
  }

  #answer(stored: StoredTile | null, tile: { z: number; x: number; y: number }): ServiceResponse {
    if (stored) return tileResponse(stored, this.#contentTypeOf(stored));
    if (!isTileInBounds(tile, this.archive.bounds)) return this.#problems.outOfBounds;
    return this.archive.kind === "vector" ? EMPTY_TILE : this.#problems.noImage;
  }

  /** An archive may hold images of several formats: browsers are told what each is. */
  #contentTypeOf({ body }: StoredTile): string {
    if (this.archive.kind === "vector") return this.format.contentType;
    const sniffed = TILE_FORMATS[sniffTileFormat(body)];
    return sniffed.kind === "raster" ? sniffed.contentType : this.format.contentType;
  }

  #failed(err: unknown): ServiceResponse {
    this.#onProblem(
      `The tileset \`${this.archive.id}\` cannot be read: ${err instanceof Error ? err.message : String(err)}.`,
    );
    return this.#problems.unreadable;
  }
}

type TilesetProblems = Readonly<
  Record<"otherFormat" | "otherZoom" | "notATile" | "outOfBounds" | "noImage" | "unreadable", ServiceResponse>
>;

const EMPTY_TILE: ServiceResponse = Object.freeze({
  status: 204,
  contentType: "application/vnd.mapbox-vector-tile",
  body: null,
  encoding: null,
  etag: null,
  cacheControl: CACHE_CONTROL.content,
});

function tileResponse(stored: StoredTile, contentType: string): ServiceResponse {
  return Object.freeze({
    status: 200,
    contentType,
    body: stored.body,
    encoding: stored.encoding,
    etag: strongEtag(stored.body),
    cacheControl: CACHE_CONTROL.content,
  });
}

/** Made once per archive: a refusal costs no more than a tile. */
function tilesetProblems(archive: TileArchive, format: TileFormatFacts): TilesetProblems {
  const { id, minZoom, maxZoom } = archive;
  const address = `/tiles/${id}/{z}/{x}/{y}.${format.extensions[0]}`;
  const notFound = (detail: string) => problemResponse({ status: 404, detail });
  return {
    otherFormat: notFound(`The tiles of \`${id}\` are at ${address}: its format is ${archive.format}.`),
    otherZoom: notFound(
      `The tileset \`${id}\` has zoom ${minZoom} to ${maxZoom}; set minzoom and maxzoom of the source so.`,
    ),
    outOfBounds: notFound(`The tileset \`${id}\` has no tile here: its bounds are ${archive.bounds.join(", ")}.`),
    noImage: notFound(`The tileset \`${id}\` has no image here.`),
    notATile: problemResponse({
      status: 400,
      detail: `A tile is at ${address}, with whole numbers, z up to ${maxZoom}, x and y from 0 below 2 to the power of z.`,
    }),
    unreadable: problemResponse({
      status: 503,
      detail: `The tileset \`${id}\` cannot be read right now: ask again in a few seconds; its operator finds the reason in the server's log.`,
    }),
  };
}
