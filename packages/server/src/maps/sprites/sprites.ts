import { readFile } from "node:fs/promises";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { SpriteFiles } from "#maps/files/find-sprites.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import type { ResponseCache, ResponseShelf } from "#maps/responses/response-cache.ts";
import { strongEtag } from "#maps/responses/strong-etag.ts";
import { textResponse } from "#maps/responses/text-response.ts";

/** Which part of a sprite sheet is asked for, as MapLibre appends it to the style's sprite URL. */
export type SpriteVariant = ".json" | ".png" | "@2x.json" | "@2x.png";

/** Whether a text is the end of a sprite URL. */
export function isSpriteVariant(text: string): text is SpriteVariant {
  return VARIANTS.has(text);
}

/** The sprite sheets of this server. A style without a sheet of its own has the atlas' icons, so that a copied style keeps them. */
export class Sprites {
  readonly #files: SpriteFiles;
  readonly #shelf: ResponseShelf<string>;
  readonly #onProblem: (text: string) => void;

  constructor(files: SpriteFiles, cache: ResponseCache, onProblem: (text: string) => void) {
    this.#files = files;
    this.#shelf = cache.shelf();
    this.#onProblem = onProblem;
  }

  sheet(wanted: string, variant: SpriteVariant): ServiceResponse | Promise<ServiceResponse> {
    // A sheet is its JSON and its image together: never the one from here and the other from there.
    const owner = this.#files.has(`${wanted}.json`) ? wanted : FALLBACK_SHEET;
    const name = owner + variant;
    return this.#shelf.get(name) ?? this.#shelf.fill(name, () => this.#read(name, variant));
  }

  async #read(name: string, variant: SpriteVariant): Promise<ServiceResponse> {
    const path = this.#files.get(name);
    if (path === undefined) return problemResponse({ status: 404, detail: `There is no sprite sheet \`${name}\`.` });
    try {
      const body = await readFile(path);
      const contentType = CONTENT_TYPES[variant];
      if (contentType === "image/png") return imageResponse(body);
      return await textResponse({ contentType, body, cacheControl: CACHE_CONTROL.content });
    } catch (err) {
      this.#onProblem(`The sprite sheet ${path} cannot be read: ${err instanceof Error ? err.message : String(err)}.`);
      return problemResponse({ status: 503, detail: `The sprite sheet \`${name}\` cannot be read right now.` });
    }
  }
}

const FALLBACK_SHEET = "streets";

const CONTENT_TYPES = {
  ".json": "application/json",
  ".png": "image/png",
  "@2x.json": "application/json",
  "@2x.png": "image/png",
} as const;

const VARIANTS: ReadonlySet<string> = new Set(Object.keys(CONTENT_TYPES));

function imageResponse(body: Buffer): ServiceResponse {
  return Object.freeze({
    status: 200,
    contentType: "image/png",
    body,
    encoding: null,
    etag: strongEtag(body),
    cacheControl: CACHE_CONTROL.content,
  });
}
