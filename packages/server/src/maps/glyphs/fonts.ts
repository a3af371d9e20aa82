import { readFile } from "node:fs/promises";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { FontFiles } from "#maps/files/find-fonts.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import type { ResponseCache, ResponseShelf } from "#maps/responses/response-cache.ts";
import { textResponse } from "#maps/responses/text-response.ts";
import { emptyGlyphs } from "./empty-glyphs.ts";
import type { GlyphAddress } from "./read-glyph-path.ts";

/**
 * The fonts of this server. For each range the first wanted font that has it answers, and after them Noto Sans: MapLibre
 * shows no label at all when one range is refused, so a font that is not here must not cost the map its words.
 */
export class Fonts {
  readonly #files: FontFiles;
  readonly #shelf: ResponseShelf<string>;
  readonly #onProblem: (text: string) => void;

  constructor(files: FontFiles, cache: ResponseCache, onProblem: (text: string) => void) {
    this.#files = files;
    this.#shelf = cache.shelf();
    this.#onProblem = onProblem;
  }

  glyphs({ fonts, range }: GlyphAddress): ServiceResponse | Promise<ServiceResponse> {
    const wanted = [...fonts, FALLBACK_FONT];
    const font = wanted.find((name) => this.#files.get(name)?.has(range)) ?? FALLBACK_FONT;
    const key = `${font}/${range}`;
    return this.#shelf.get(key) ?? this.#shelf.fill(key, () => this.#read(font, range));
  }

  async #read(font: string, range: string): Promise<ServiceResponse> {
    const path = this.#files.get(font)?.get(range);
    try {
      const body = path === undefined ? emptyGlyphs(font, range) : await readFile(path);
      return await textResponse({ contentType: "application/x-protobuf", body, cacheControl: CACHE_CONTROL.content });
    } catch (err) {
      this.#onProblem(`The font \`${font}\` cannot be read: ${err instanceof Error ? err.message : String(err)}.`);
      return problemResponse({ status: 503, detail: `The font \`${font}\` cannot be read right now.` });
    }
  }
}

const FALLBACK_FONT = "Noto Sans Regular";
