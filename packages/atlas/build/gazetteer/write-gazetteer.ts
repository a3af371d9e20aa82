import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { constants, zstdCompressSync } from "node:zlib";
import { dataFolder } from "../paths.ts";
import { cellDegrees, cellOf, fineCellDegrees } from "./cells.ts";
import { boxOf } from "../geometry/box-of.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import { encodePolygon } from "./encode-polygon.ts";
import type { AddressEntry, Entry } from "./entry.ts";
import { fold } from "./fold.ts";
import type { Outline } from "./outlines.ts";
import { indexes, schema } from "./schema.ts";

/** What is written into the gazetteer. */
export type GazetteerContent = {
  entries: Entry[];
  addresses: AddressEntry[];
  outlines: Outline[];
  credits: Record<string, string>;
};

/** Writes the gazetteer as a compressed SQLite file and returns its plain size; rows are numbered by importance. */
export function writeGazetteer({ entries, addresses, outlines, credits }: GazetteerContent): number {
  const path = join(dataFolder, "gazetteer.sqlite");
  rmSync(path, { force: true });
  const db = new DatabaseSync(path);
  db.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
  db.exec(schema);
  const sorted = entries.toSorted(
    (a, b) => b.importance - a.importance || b.population - a.population || (a.reference < b.reference ? -1 : 1),
  );
  const numbers = new Map(sorted.map((each, index) => [each.reference, index + 1]));
  db.exec("BEGIN");
  writeMeta(db, credits);
  writePlaces(db, sorted, numbers);
  writeNames(db, sorted, numbers);
  writeAddresses(db, addresses, numbers);
  writeOutlines(db, outlines, numbers);
  db.exec("COMMIT");
  db.exec(indexes);
  db.exec("INSERT INTO search (search) VALUES ('optimize'); ANALYZE; VACUUM;");
  db.close();
  return compress(path);
}

function writeMeta(db: DatabaseSync, credits: Record<string, string>): void {
  const insert = db.prepare("INSERT INTO meta VALUES (?, ?)");
  const facts = {
    schema: "2",
    cell_degrees: String(cellDegrees),
    fine_cell_degrees: String(fineCellDegrees),
    ...credits,
  };
  for (const [key, value] of Object.entries(facts)) insert.run(key, value);
}

function writePlaces(db: DatabaseSync, sorted: Entry[], numbers: Map<string, number>): void {
  const districts = new Map<string, number>();
  const insert = db.prepare(`INSERT INTO place VALUES (${"?,".repeat(14)}?)`);
  const insertExtent = db.prepare("INSERT INTO extent VALUES (?, ?, ?, ?, ?)");
  const insertDistrict = db.prepare("INSERT INTO district VALUES (?, ?)");
  for (const [index, each] of sorted.entries()) {
    const fine = each.kind === "street" || each.kind === "poi";
    const cell = cellOf(each.longitude, each.latitude, fine ? fineCellDegrees : cellDegrees);
    const area = each.kind === "country" || each.kind === "state";
    let district = each.districtName === undefined ? null : (districts.get(each.districtName) ?? null);
    if (each.districtName !== undefined && district === null) {
      district = districts.size + 1;
      districts.set(each.districtName, district);
      insertDistrict.run(district, each.districtName);
    }
    insert.run(
      ...[index + 1, each.reference, each.kind, each.category, each.name, each.country],
      numbers.get(each.stateReference ?? "") ?? null,
      district,
      numbers.get(each.cityReference ?? "") ?? null,
      ...[each.population, each.importance, e5(each.longitude), e5(each.latitude)],
      fine || area ? null : cell,
      fine ? cell : null,
    );
    if (each.extent !== undefined) insertExtent.run(index + 1, ...each.extent.map(e5));
  }
}

/** Every spelling once for exact and prefix look-up, and all words with those of the surroundings. */
function writeNames(db: DatabaseSync, sorted: Entry[], numbers: Map<string, number>): void {
  const insertName = db.prepare("INSERT OR IGNORE INTO name VALUES (?, ?, ?)");
  const insertAlias = db.prepare("INSERT INTO alias VALUES (?, ?, ?)");
  const insertWords = db.prepare("INSERT INTO search (rowid, words) VALUES (?, ?)");
  const contextOf = (reference: string | undefined) => sorted[(numbers.get(reference ?? "") ?? 0) - 1]?.name ?? "";
  for (const [index, each] of sorted.entries()) {
    const ownNames = [each.name, ...Object.values(each.aliases)];
    const names = [...ownNames, ...each.otherNames];
    for (const [position, name] of names.entries()) {
      const folded = fold(name);
      if (folded !== "") insertName.run(folded, index + 1, position < ownNames.length ? 1 : 0);
    }
    for (const [language, name] of Object.entries(each.aliases)) insertAlias.run(index + 1, language, name);
    const country = each.kind === "country" ? "" : contextOf(`country:${each.country}`);
    const surroundings = [contextOf(each.cityReference), contextOf(each.stateReference), country];
    const words = new Set([...names, ...surroundings].flatMap((name) => fold(name).split(" ")));
    insertWords.run(index + 1, [...words].join(" "));
  }
}

function writeAddresses(db: DatabaseSync, addresses: AddressEntry[], numbers: Map<string, number>): void {
  const insert = db.prepare("INSERT INTO address VALUES (?, ?, ?, ?, ?)");
  for (const { streetReference, number, longitude, latitude } of addresses) {
    const cell = cellOf(longitude, latitude, fineCellDegrees);
    insert.run(numbers.get(streetReference) ?? 0, number, e5(longitude), e5(latitude), cell);
  }
}

/** Each polygon in a row of its own, so that few have to be looked at for a point. */
function writeOutlines(db: DatabaseSync, outlines: Outline[], numbers: Map<string, number>): void {
  const insert = db.prepare("INSERT INTO outline VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const { state, country, stateCode } of outlines) {
    const place = numbers.get(`country:${country}`);
    if (place === undefined) continue;
    for (const polygon of polygonsOf(state.geometry)) {
      const [rings, box] = [encodePolygon(polygon), boxOf(polygon[0] ?? [])];
      if (rings === undefined || box === undefined) continue;
      insert.run(place, numbers.get(`state:${stateCode}`) ?? null, ...box.map(e5), rings);
    }
  }
}

function e5(degrees: number): number {
  return Math.round(degrees * 1e5);
}

function compress(path: string): number {
  const plain = readFileSync(path);
  const params = { [constants.ZSTD_c_compressionLevel]: 19, [constants.ZSTD_c_windowLog]: 26 };
  writeFileSync(`${path}.zst`, zstdCompressSync(plain, { params }));
  rmSync(path);
  return plain.length;
}
