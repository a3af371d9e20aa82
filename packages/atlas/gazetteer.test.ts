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
