import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Gazetteer } from "./gazetteer.ts";
import { lookup } from "./lookup.ts";
import { PLACE_KINDS } from "#core/place.ts";
import type { SearchQuestion } from "#app/ports/geocoder.ts";
import { reverse } from "./reverse.ts";
import { search } from "./search.ts";
import { unpackGazetteer } from "./unpack-gazetteer.ts";

const PACKED = join(import.meta.dirname, "../../../../atlas/data/gazetteer.sqlite.zst");

let directory: string;
let gazetteer: Gazetteer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-gazetteer-"));
  gazetteer = new Gazetteer(await unpackGazetteer(PACKED, directory));
});

afterAll(async () => {
  gazetteer.close();
  await rm(directory, { recursive: true });
});

function find(text: string, changed: Partial<SearchQuestion> = {}) {
  return search(gazetteer, {
    text,
    limit: 5,
    languages: [],
    near: null,
    bounds: null,
    countries: [],
    kinds: PLACE_KINDS,
    lastWord: "unfinished",
    spelling: "tolerant",
    ...changed,
  }).map(({ place }) => place);
}

const TRINIDAD_COLORADO = { longitude: -104.5, latitude: 37.17 };

describe("a search", () => {
  it("never throws and never answers more than was asked for, whatever the text", () => {
    const word = fc.constantFrom(
      "18",
      "de",
      "julio",
      "улица",
      "12/1",
      "1234 bis",
      '"',
      "*",
      "OR",
      "NEAR(",
      ",",
      "ال",
      "東",
    );
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.array(word).map(String));
    const property = fc.property(text, fc.constantFrom("whole", "unfinished"), (asked, lastWord) => {
      expect(find(asked.slice(0, 200), { lastWord, limit: 3 }).length).toBeLessThanOrEqual(3);
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("puts the whole name before a longer one, and the larger place before the smaller", () => {
    const names = find("niger").map(({ name }) => name);
    expect(names[0]).toBe("Niger");
    expect(names).toContain("Nigeria");
    expect(find("paris", { kinds: ["city", "town"] }).map(({ country }) => country)).toEqual(
      expect.arrayContaining(["FR", "US"]),
    );
  });

  it("prefers what is near where the map is", () => {
    expect(find("trinidad")[0]?.country).not.toBe("US");
    expect(find("trinidad", { near: TRINIDAD_COLORADO })[0]?.country).toBe("US");
  });

  it("answers only places of the countries, the box and the kinds asked for", () => {
    expect(new Set(find("san", { countries: ["UY"] }).map(({ country }) => country))).toEqual(new Set(["UY"]));
    expect(find("valencia", { kinds: ["state"] }).every(({ kind }) => kind === "state")).toBe(true);
    const fiji = { west: 176, south: -20, east: -178, north: -15 };
    const inFiji = find("la", { bounds: fiji });
    expect(inFiji.length).toBeGreaterThan(0);
    for (const { point } of inFiji) expect(point.longitude >= 176 || point.longitude <= -178).toBe(true);
  });

  it("takes the last word as begun only while typing, and mistyped words only where that is wanted", () => {
    expect(find("montevid")[0]?.name).toBe("Montevideo");
    expect(find("montevid", { lastWord: "whole", spelling: "exact" })).toEqual([]);
    expect(find("montevdeo", { spelling: "exact" })).toEqual([]);
  });

  it("names places in the languages asked for", () => {
    const [place] = find("uruguay", { languages: ["ru", "tlh"] });
    expect(place?.names).toEqual({ ru: "Уругвай" });
  });
});

describe("a point", () => {
  it("never throws, wherever it is", () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });
    const property = fc.property(longitude, latitude, (east, north) => {
      const question = { point: { longitude: east, latitude: north }, languages: [], kinds: PLACE_KINDS, limit: 10 };
      expect(reverse(gazetteer, question).length).toBeLessThanOrEqual(10);
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("is answered from the house to the country, or with the nearest of one kind", () => {
    const point = { longitude: -56.19, latitude: -34.906 };
    const places = reverse(gazetteer, { point, languages: [], kinds: PLACE_KINDS, limit: 10 });
    expect(places[0]?.kind).toBe("address");
    expect(places.at(-1)?.name).toBe("Uruguay");
    const houses = reverse(gazetteer, { point, languages: [], kinds: ["address"], limit: 4 });
    expect(houses.map(({ kind }) => kind)).toEqual(Array(4).fill("address"));
  });
});

describe("an id", () => {
  it("of every answer leads back to the same place", () => {
    for (const text of [
      "uruguay",
      "california",
      "tokyo",
      "18 de julio 1234",
      "улица Кенесары 40",
      "estadio centenario",
    ]) {
      const [place] = find(text);
      expect(lookup(gazetteer, { id: place?.id ?? "", languages: [] })).toEqual(place);
    }
  });

  it("that nobody gave leads nowhere", () => {
    for (const id of ["", "geonames:0", "address:street:montevideo/avenida-italia/0", "country:XX", "address:"])
      expect(lookup(gazetteer, { id, languages: [] })).toBeNull();
  });
});
