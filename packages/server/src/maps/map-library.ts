import { readFile } from "node:fs/promises";
import { openArchive } from "./archive/open-archive.ts";
import { buildCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { findMapFiles } from "./files/find-map-files.ts";
import type { MapPlaces } from "./files/find-map-files.ts";
import { OpenFiles } from "./files/open-files.ts";
import type { ProblemReporter } from "./files/problem-reporter.ts";
import type { ResponseCache, ResponseShelf } from "./responses/response-cache.ts";
import { parseStyle } from "./styles/style-document.ts";
import type { StyleDocument } from "./styles/style-document.ts";
import { Tileset } from "./tiles/tileset.ts";

/** The tilesets and styles on disk, followed as they change; `refresh` looks at the disk once. */
export class MapLibrary {
  readonly #places: MapPlaces;
  readonly #documentCache: ResponseCache;
  readonly #reporter: ProblemReporter;
  readonly #tilesets: OpenFiles<Tileset>;
  readonly #styles: OpenFiles<StyleDocument>;
  #catalogue: Catalogue = { tilesets: new Map(), styles: new Map() };
  #catalogueProblems: readonly string[] = [];
  #documents: ResponseShelf<string>;

  constructor(parts: {
    readonly places: MapPlaces;
    readonly tileCache: ResponseCache;
    readonly documentCache: ResponseCache;
    readonly reporter: ProblemReporter;
  }) {
    const { places, tileCache, documentCache, reporter } = parts;
    this.#places = places;
    this.#documentCache = documentCache;
    this.#reporter = reporter;
    this.#documents = documentCache.shelf();
    this.#tilesets = new OpenFiles({
      word: "tileset",
      open: async (file) => new Tileset(await openArchive(file), tileCache, (problem) => reporter.passing(problem)),
      close: (tileset) => tileset.close(),
    });
    this.#styles = new OpenFiles({
      word: "style",
      open: async (file) => parseStyle(await readFile(file.path, "utf8")),
      close: () => {},
    });
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Rendered documents (styles, TileJSON, pages) of the present catalogue. */
  get documents(): ResponseShelf<string> {
    return this.#documents;
  }

  async refresh(): Promise<void> {
    const files = await findMapFiles(this.#places);
    const isTilesetChanged = await this.#tilesets.update(files.tilesets);
    const isStyleChanged = await this.#styles.update(files.styles);
    if (isTilesetChanged || isStyleChanged) await this.#rebuild();
    const opening = [...this.#tilesets.problems, ...this.#styles.problems];
    this.#reporter.standing([...files.problems, ...opening, ...this.#catalogueProblems]);
  }

  async close(): Promise<void> {
    await this.#documents.close();
    await this.#tilesets.close();
    await this.#styles.close();
  }

  async #rebuild(): Promise<void> {
    const { catalogue, problems } = buildCatalogue(this.#tilesets.values, this.#styles.values);
    const documentsBefore = this.#documents;
    this.#catalogue = catalogue;
    this.#catalogueProblems = problems;
    this.#documents = this.#documentCache.shelf();
    await documentsBefore.close();
  }
}
