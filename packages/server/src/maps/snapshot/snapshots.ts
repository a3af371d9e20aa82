import { hash } from "node:crypto";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { Catalogue } from "#maps/catalogue.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import type { ResponseCache, ResponseShelf } from "#maps/responses/response-cache.ts";
import { strongEtag } from "#maps/responses/strong-etag.ts";
import type { Sprites } from "#maps/sprites/sprites.ts";
import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { attributionOf } from "./attribution-of.ts";
import type { DrawQueue } from "./draw-queue.ts";
import type { Drawn } from "./draw-thread.ts";
import type { Drawing } from "./drawing.ts";
import { drawingFiles } from "./drawing-files.ts";
import type { PictureView } from "./fit-view.ts";
import type { ImageFormat, SnapshotFrame, SnapshotOverlay } from "./snapshot-question.ts";
import type { RasterTile } from "./tile-sheet.ts";
import { tileSheet } from "./tile-sheet.ts";

/** A style at one moment. */
export type StyleNow = { readonly catalogue: Catalogue; readonly style: PreparedStyle };

/** How a raster tile is wanted. */
export type TileForm = { readonly scale: 1 | 2; readonly format: ImageFormat };

/** Static images and raster tiles: drawn once, kept while there is room, the same for all who ask for them at the same time. */
export class Snapshots {
  readonly #queue: DrawQueue;
  readonly #cache: ResponseCache;
  readonly #sprites: Sprites;
  readonly #onProblem: (text: string) => void;
  readonly #sheets = new Map<string, Promise<Sheet>>();
  #catalogue: Catalogue | null = null;
  #shelf: ResponseShelf<string>;
  #generation = 0;

  constructor(parts: {
    readonly queue: DrawQueue;
    readonly cache: ResponseCache;
    readonly sprites: Sprites;
    readonly onProblem: (text: string) => void;
  }) {
    this.#queue = parts.queue;
    this.#cache = parts.cache;
    this.#sprites = parts.sprites;
    this.#onProblem = parts.onProblem;
    this.#shelf = parts.cache.shelf();
  }

  /** A static image. */
  image(
    now: StyleNow,
    picture: { readonly view: PictureView; readonly frame: SnapshotFrame; readonly overlay: SnapshotOverlay },
  ): ServiceResponse | Promise<ServiceResponse> {
    const { width, height, scale, format } = picture.frame;
    const { paths, markers, corner } = picture.overlay;
    const shelf = this.#shelfOf(now.catalogue);
    const text = attributionOf(now.catalogue, now.style);
    const drawing: Drawing = {
      styleKey: this.#styleKey(now),
      view: picture.view,
      width,
      height,
      scale,
      format,
      paths,
      markers,
      attribution: text === null ? null : { text, corner },
      pieces: [{ left: 0, top: 0, width, height }],
    };
    const key = hash("sha256", JSON.stringify(drawing), "base64url");
    const make = async () => {
      const drawn = await this.#draw(now, drawing);
      return drawn.ok ? imageResponse(drawn.images[0], format) : drawn.response;
    };
    return shelf.get(key) ?? shelf.fill(key, make);
  }

  /** A raster tile of 256 pixels, or 512 for sharp screens. */
  tile(now: StyleNow, tile: RasterTile, form: TileForm): ServiceResponse | Promise<ServiceResponse> {
    const shelf = this.#shelfOf(now.catalogue);
    const keyOf = ({ z, x, y }: RasterTile) => `${now.style.id} ${form.scale} ${form.format} ${z}/${x}/${y}`;
    const make = async () => {
      const sheet = await this.#sheet(now, tile, form);
      if (!sheet.ok) return sheet.response;
      for (const other of sheet.tiles) void shelf.fill(keyOf(other.tile), () => other.response);
      const own = sheet.tiles.find((other) => other.tile.x === tile.x && other.tile.y === tile.y);
      return own?.response ?? problemResponse({ status: 404, detail: "There is no such tile." });
    };
    return shelf.get(keyOf(tile)) ?? shelf.fill(keyOf(tile), make);
  }

  #sheet(now: StyleNow, tile: RasterTile, form: TileForm): Promise<Sheet> {
    const sheet = tileSheet(tile);
    const styleKey = this.#styleKey(now);
    const key = `${styleKey} ${form.scale} ${form.format} ${sheet.key}`;
    const pending = this.#sheets.get(key);
    if (pending) return pending;
    const { view, width, height, tiles } = sheet;
    const pieces = tiles.map(({ piece }) => piece);
    const drawing: Drawing = {
      styleKey,
      view,
      width,
      height,
      ...form,
      paths: [],
      markers: [],
      attribution: null,
      pieces,
    };
    const drawn = this.#draw(now, drawing)
      .then((result): Sheet => {
        if (!result.ok) return result;
        const answers = tiles.map(({ tile: one }, index) => ({
          tile: one,
          response: imageResponse(result.images[index], form.format),
        }));
        return { ok: true, tiles: answers };
      })
      .finally(() => this.#sheets.delete(key));
    this.#sheets.set(key, drawn);
    return drawn;
  }

  async #draw({ catalogue, style }: StyleNow, drawing: Drawing): Promise<Images> {
    const drawn = await this.#queue.draw(drawing, drawingFiles(catalogue, style, this.#sprites));
    if (drawn?.kind === "drawn") return { ok: true, images: drawn.images };
    if (drawn === null) return { ok: false, response: BUSY };
    this.#onProblem(`A picture of the style \`${style.id}\` was not drawn: ${drawn.reason}.`);
    return { ok: false, response: NOT_DRAWN[drawn.kind] };
  }

  /** Pictures of a catalogue that is no more would show what is no more. */
  #shelfOf(catalogue: Catalogue): ResponseShelf<string> {
    if (catalogue === this.#catalogue) return this.#shelf;
    void this.#shelf.close();
    this.#shelf = this.#cache.shelf();
    this.#catalogue = catalogue;
    this.#generation++;
    return this.#shelf;
  }

  #styleKey({ style }: StyleNow): string {
    return `${this.#generation}/${style.id}`;
  }
}

type Refused = { readonly ok: false; readonly response: ServiceResponse };
type Images = { readonly ok: true; readonly images: readonly Uint8Array[] } | Refused;
type Sheet =
  | { readonly ok: true; readonly tiles: readonly { readonly tile: RasterTile; readonly response: ServiceResponse }[] }
  | Refused;

const BUSY = problemResponse({
  status: 503,
  detail: "This server is drawing as many images as it can; ask again in a few seconds.",
  retryAfterSeconds: 3,
});

const NOT_DRAWN: Readonly<Record<Exclude<Drawn["kind"], "drawn">, ServiceResponse>> = {
  late: problemResponse({
    status: 503,
    detail: "This image takes too long to draw: ask for a smaller one, or for less of the world.",
  }),
  crashed: problemResponse({
    status: 503,
    detail: "This image could not be drawn; ask again. The server's log has the reason.",
  }),
  failed: problemResponse({ status: 503, detail: "This image could not be drawn; the server's log has the reason." }),
};

const CONTENT_TYPES = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" } as const;

function imageResponse(image: Uint8Array | undefined, format: ImageFormat): ServiceResponse {
  const body = Buffer.from(image ?? []);
  return Object.freeze({
    status: 200,
    contentType: CONTENT_TYPES[format],
    body,
    encoding: null,
    etag: strongEtag(body),
    cacheControl: CACHE_CONTROL.content,
  });
}
