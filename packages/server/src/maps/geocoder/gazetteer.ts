import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { cellRanges } from "./cell-ranges.ts";
import { fold } from "./fold.ts";
import type { AddressRow, NamedRow, PlaceRow } from "./gazetteer-row.ts";
import type { Bounds, PlaceKind, Point } from "#core/place.ts";
import { Outlines } from "./outlines.ts";
import type { Land, OutlineRow } from "./outlines.ts";
import { Vocabulary } from "./vocabulary.ts";
import { searchWords } from "./name-words.ts";

/** Which places a search may answer with. */
export type PlaceFilter = {
  readonly bounds: Bounds | null;
  /** Empty: all. */
  readonly countries: readonly string[];
  readonly kinds: readonly PlaceKind[];
};

/**
 * The unpacked gazetteer (schema 2, see `packages/atlas/README.md`), read only; every question is answered from an index and
 * reads a bounded number of rows, the most important first.
 */
export class Gazetteer {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #around = new Map<string, ReadonlySet<string>>();
  #vocabulary: Vocabulary | null = null;
  #hasMoreWords = true;
  #firstStreet: number | null = null;
  #outlines: Outlines | null = null;
  #areaIds: ReadonlyMap<string, readonly number[]> | null = null;

  /** Throws when the file is no gazetteer of schema 2. */
  constructor(file: string) {
    this.#db = new DatabaseSync(file, { readOnly: true });
    this.#db.exec("PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0");
    const schema = this.#one<{ value: string }>("SELECT value FROM meta WHERE key = 'schema'")?.value;
    if (schema !== "2") throw new Error(`this server reads gazetteers of schema 2, not of schema ${schema}`);
  }

  /** Places of exactly this folded name. */
  named(folded: string, filter: PlaceFilter): NamedRow[] {
    return this.#all(
      `SELECT folded, own, ${PLACE} FROM name JOIN place ON place.id = name.place WHERE folded = :folded ${FILTER} LIMIT 60`,
      { folded, ...filterValues(filter) },
    );
  }

  /** Places with a name that begins so. */
  namedLike(prefix: string, filter: PlaceFilter): NamedRow[] {
    return this.#all(
      `SELECT folded, own, ${PLACE} FROM
        (SELECT folded, own, place FROM name WHERE folded >= :from AND folded < :to ORDER BY place LIMIT 800) AS found
        JOIN place ON place.id = found.place WHERE 1 ${FILTER} LIMIT 120`,
      { from: prefix, to: `${prefix}\u{10ffff}`, ...filterValues(filter) },
    );
  }

  /** Places for which an FTS5 expression holds; their words are those of their names and of what they lie in. */
  matching(expression: string, filter: PlaceFilter & { readonly near?: Point | null }, from = 0): PlaceRow[] {
    return this.#all(
      `SELECT ${PLACE} FROM
        (SELECT rowid AS found FROM search WHERE search MATCH :expression AND rowid >= :from ORDER BY rowid LIMIT 1500)
        JOIN place ON place.id = found WHERE 1 ${FILTER} LIMIT :most`,
      { expression, from, most: filter.near ? MOST_TO_COMPARE : MOST_IMPORTANT, ...filterValues(filter) },
    );
  }

  /** The most important places of all. */
  most(count: number, filter: PlaceFilter): PlaceRow[] {
    const sql = `SELECT ${PLACE} FROM place WHERE id <= :count ${FILTER} ORDER BY id`;
    return this.#all(sql, { count, ...filterValues(filter) });
  }

  /** Whether any place has this word, or one that begins so. */
  hasWord(word: string, match: "whole" | "start"): boolean {
    const expression = match === "start" ? `"${word}"*` : `"${word}"`;
    return this.#one("SELECT rowid FROM search WHERE search MATCH :expression LIMIT 1", { expression }) !== undefined;
  }

  /** Countries by alpha-2 code, states by the part of ISO 3166-2 behind the country. */
  areasOfCode(code: string): readonly PlaceRow[] {
    if (code.length > 3) return [];
    this.#areaIds ??= this.#readAreaCodes();
    return (this.#areaIds.get(code) ?? []).flatMap((id) => this.place(id) ?? []);
  }

  /** The id from which on there are streets. */
  get firstStreet(): number {
    this.#firstStreet ??= this.#one<{ id: number }>("SELECT min(id) AS id FROM place WHERE kind = 'street'")?.id ?? 0;
    return this.#firstStreet;
  }

  place(id: number): PlaceRow | undefined {
    return this.#one(`SELECT ${PLACE} FROM place WHERE id = :id`, { id });
  }

  /** The words of the names of what a place lies in, as far as they are in its row of the full-text index. */
  wordsAround(row: PlaceRow): ReadonlySet<string> {
    const key = `${row.kind === "country"} ${row.city} ${row.state} ${row.country}`;
    let words = this.#around.get(key);
    if (words === undefined) {
      const country = row.kind === "country" ? undefined : this.placeOf(`country:${row.country}`);
      const areas = [row.city, row.state].map((id) => (id === null ? undefined : this.place(id)));
      words = new Set([...areas, country].flatMap((area) => searchWords(fold(area?.name ?? ""))));
      if (this.#around.size >= MOST_REMEMBERED) this.#around.clear();
      this.#around.set(key, words);
    }
    return words;
  }

  placeOf(reference: string): PlaceRow | undefined {
    return this.#one(`SELECT ${PLACE} FROM place WHERE reference = :reference`, { reference });
  }

  district(id: number): string | null {
    return this.#one<{ name: string }>("SELECT name FROM district WHERE id = :id", { id })?.name ?? null;
  }

  extent(id: number): Bounds | null {
    const row = this.#one<{ west_e5: number; south_e5: number; east_e5: number; north_e5: number }>(
      "SELECT * FROM extent WHERE place = :id",
      { id },
    );
    if (row === undefined) return null;
    return { west: row.west_e5 / 1e5, south: row.south_e5 / 1e5, east: row.east_e5 / 1e5, north: row.north_e5 / 1e5 };
  }

  alias(id: number, language: string): string | undefined {
    return this.#one<{ name: string }>("SELECT name FROM alias WHERE place = :id AND language = :language", {
      id,
      language,
    })?.name;
  }

  address(street: number, number: string): AddressRow | undefined {
    return this.#one("SELECT * FROM address WHERE street = :street AND number = :number", { street, number });
  }

  /** The houses of a street with these digits anywhere in their numbers. */
  addressesWith(street: number, digits: string): AddressRow[] {
    return this.#all("SELECT * FROM address WHERE street = :street AND instr(number, :digits) > 0", { street, digits });
  }

  addressesNear(point: Point, radiusDegrees: number): AddressRow[] {
    return this.#near("SELECT * FROM address WHERE fine_cell BETWEEN :from AND :to", point, radiusDegrees, 0.002);
  }

  /** Streets and points of interest. */
  finePlacesNear(point: Point, radiusDegrees: number): PlaceRow[] {
    const sql = `SELECT ${PLACE} FROM place WHERE fine_cell BETWEEN :from AND :to`;
    return this.#near(sql, point, radiusDegrees, 0.002);
  }

  /** Cities, towns, villages and suburbs. */
  placesNear(point: Point, radiusDegrees: number): PlaceRow[] {
    return this.#near(`SELECT ${PLACE} FROM place WHERE cell BETWEEN :from AND :to`, point, radiusDegrees, 0.1);
  }

  /** The country and state that a point on land lies in. */
  landAt(point: Point): Land | null {
    this.#outlines ??= new Outlines(
      this.#all<OutlineRow>("SELECT rowid, country, state, west_e5, south_e5, east_e5, north_e5 FROM outline"),
      (rowid) =>
        this.#one<{ rings: Uint8Array }>("SELECT rings FROM outline WHERE rowid = :rowid", { rowid })?.rings ?? NONE,
    );
    return this.#outlines.landAt(point);
  }

  /** All words, read to the end at the first mistyped word, if `readAhead` has not done so before. */
  get vocabulary(): Vocabulary {
    while (this.readAhead()) continue;
    return (this.#vocabulary ??= new Vocabulary(this.#words()));
  }

  /** Reads some thousand words of the vocabulary, in a few milliseconds; `false` when it is complete (about ten megabytes). */
  readAhead(): boolean {
    this.#vocabulary ??= new Vocabulary(this.#words());
    this.#hasMoreWords &&= this.#vocabulary.read(WORDS_AT_ONCE);
    return this.#hasMoreWords;
  }

  close(): void {
    this.#db.close();
  }

  #readAreaCodes(): ReadonlyMap<string, readonly number[]> {
    const areas = this.#all<PlaceRow>(`SELECT ${PLACE} FROM place WHERE kind IN ('country', 'state')`);
    const ids = new Map<string, number[]>();
    for (const { id, kind, category, country } of areas) {
      const code = (kind === "country" ? country : category.replace(/^[A-Z]{2}-/, "")).toLowerCase();
      ids.set(code, [...(ids.get(code) ?? []), id]);
    }
    return ids;
  }

  *#words(): Generator<string> {
    this.#db.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, search, row)");
    for (const row of this.#statement("SELECT term FROM temp.vocabulary").iterate()) yield String(row["term"]);
  }

  #near<T>(sql: string, point: Point, radiusDegrees: number, cellDegrees: number): T[] {
    return cellRanges(point, radiusDegrees, cellDegrees).flatMap((range) => this.#all<T>(sql, range));
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#db.prepare(sql)));
    return statement;
  }

  // The columns are named in the statements above, and the schema is checked when the file is opened.
  #all<T>(sql: string, values: Readonly<Record<string, string | number>> = {}): T[] {
    return this.#statement(sql).all(values) as T[];
  }

  #one<T>(sql: string, values: Readonly<Record<string, string | number>> = {}): T | undefined {
    return this.#statement(sql).get(values) as T | undefined;
  }
}

/** Where nearness counts, the important ones alone do not do. */
const MOST_TO_COMPARE = 150;
const MOST_IMPORTANT = 80;
const NONE = new Uint8Array();
const WORDS_AT_ONCE = 8_000;
const MOST_REMEMBERED = 5_000;

const PLACE =
  "place.id, reference, kind, category, place.name, country, state, district, city, population, importance, longitude_e5, latitude_e5";

const FILTER = `
  AND (:countries = '' OR instr(:countries, country) > 0) AND instr(:kinds, ' ' || kind || ' ') > 0
  AND latitude_e5 BETWEEN :south AND :north
  AND CASE WHEN :west <= :east THEN longitude_e5 BETWEEN :west AND :east ELSE longitude_e5 >= :west OR longitude_e5 <= :east END`;

function filterValues({ bounds, countries, kinds }: PlaceFilter): Record<string, string | number> {
  const { west, south, east, north } = bounds ?? { west: -180, south: -90, east: 180, north: 90 };
  const e5 = (degrees: number) => Math.round(degrees * 1e5);
  return {
    countries: countries.join(" "),
    kinds: ` ${kinds.join(" ")} `,
    west: e5(west),
    south: e5(south),
    east: e5(east),
    north: e5(north),
  };
}
