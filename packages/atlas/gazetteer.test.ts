import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { zstdDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { atlasFolder, readAtlasManifest } from "./atlas-manifest.ts";

const { gazetteer } = readAtlasManifest();
const folder = mkdtempSync(join(tmpdir(), "atlas-"));
const plain = zstdDecompressSync(readFileSync(atlasFolder + gazetteer.file));
writeFileSync(join(folder, "gazetteer.sqlite"), plain);
const db = new DatabaseSync(join(folder, "gazetteer.sqlite"), { readOnly: true });

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const byPrefix = db.prepare(`
  SELECT reference FROM place WHERE id IN (
    SELECT place FROM name WHERE folded >= ? AND folded < ? ORDER BY own DESC, place LIMIT 5
  ) ORDER BY id`);
const byWords = db.prepare(`
  SELECT name FROM search JOIN place ON place.id = search.rowid
  WHERE search MATCH ? ORDER BY search.rowid LIMIT 5`);

test("it unpacks to the size that the manifest states, and to its schema", () => {
  expect(plain.length).toBe(gazetteer.unpackedBytes);
  const schema = db.prepare("SELECT value FROM meta WHERE key = 'schema'").get();
  expect(schema?.["value"]).toBe(String(gazetteer.schema));
});

test.each([
  ["paris", "geonames:2988507"],
  ["munchen", "geonames:2867714"],
  ["москва", "geonames:524901"],
  ["東京", "geonames:1850147"],
  ["18 de julio", "street:montevideo/avenida-18-de-julio"],
])("a name in any of its languages finds the place: %s", (typed, reference) => {
  const found = byPrefix.all(typed, `${typed}\u{10ffff}`).map((row) => row["reference"]);
  expect(found).toContain(reference);
});

test.each([
  ['"springfield" AND "illinois"', "Springfield"],
  ['"avenida" AND "italia" AND "montevideo"', "Avenida Italia"],
])("words of the place and of its surroundings meet: %s", (words, name) => {
  expect(byWords.all(words)[0]?.["name"]).toBe(name);
});

test("a house number is found on its street, and the street from a point on the ground", () => {
  const address = db
    .prepare(
      `SELECT address.* FROM address JOIN place ON place.id = address.street
       WHERE place.reference = 'street:montevideo/avenida-18-de-julio' AND number = '1202'`,
    )
    .get();
  expect(address?.["latitude_e5"]).toBeCloseTo(-3_490_600, -2);
  const near = db.prepare("SELECT count(*) AS count FROM address WHERE fine_cell = ?");
  expect(near.get(address?.["fine_cell"] ?? null)?.["count"]).toBeGreaterThan(1);
});

test("places are numbered by importance", () => {
  const wrong = db
    .prepare("SELECT count(*) AS count FROM place a JOIN place b ON b.id = a.id + 1 WHERE b.importance > a.importance")
    .get();
  expect(wrong?.["count"]).toBe(0);
});

test("no place stands in a state of another country, and nearly every place in one", () => {
  const odd = db
    .prepare(
      "SELECT count(*) AS count FROM place JOIN place state ON state.id = place.state WHERE state.country != place.country",
    )
    .get();
  expect(odd?.["count"]).toBe(0);
  const without = db
    .prepare("SELECT count(*) AS count FROM place WHERE kind IN ('city', 'town', 'village') AND state IS NULL")
    .get();
  expect(without?.["count"]).toBeLessThan(250);
});

test("a code of ISO 3166-2 belongs to one state of its country", () => {
  const states = db.prepare("SELECT category, country FROM place WHERE kind = 'state' AND category != 'state'").all();
  const codes = states.map((state) => String(state["category"]));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(2_900);
  for (const state of states) expect(String(state["category"]).slice(0, 2)).toBe(state["country"]);
});

test("large cities lie within the box of the outlines of their state, but where it was cut out of another since these were drawn", () => {
  const outside = db
    .prepare(
      `SELECT place.name FROM place JOIN extent ON extent.place = place.state
       WHERE kind = 'city' AND population > 300000 AND west_e5 <= east_e5 AND NOT (
         longitude_e5 BETWEEN west_e5 - 20000 AND east_e5 + 20000 AND latitude_e5 BETWEEN south_e5 - 20000 AND north_e5 + 20000)`,
    )
    .all();
  expect(outside.map((city) => city["name"])).toEqual(["Batam", "Al Hoceïma"]);
});
