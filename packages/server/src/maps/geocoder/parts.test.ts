import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellRanges } from "./cell-ranges.ts";
import { distanceMetres } from "#core/distance.ts";
import { editDistance } from "./edit-distance.ts";
import { houseNumbers, splitQuery } from "./split-query.ts";
import { transliterate } from "./transliterate.ts";
import { Vocabulary } from "./vocabulary.ts";

const ATLAS_FOLD = join(import.meta.dirname, "../../../../atlas/build/gazetteer/fold.ts");

describe("folding", () => {
  it("is done as it was when the gazetteer was made", async () => {
    const bodyOf = (source: string) => source.slice(source.indexOf("export function fold"));
    const own = await readFile(join(import.meta.dirname, "fold.ts"), "utf8");
    expect(bodyOf(own)).toBe(bodyOf(await readFile(ATLAS_FOLD, "utf8")));
  });
});

describe("the cells around a point", () => {
  it("have the point's own cell among them, are on the globe, and none comes twice", () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });
    const property = fc.property(longitude, latitude, (east, north) => {
      const ranges = cellRanges({ longitude: east, latitude: north }, 0.3, 0.1);
      const row = Math.floor((north + 90) / 0.1);
      const own = row * 3600 + (Math.floor((east + 180) / 0.1) % 3600);
      expect(ranges.some(({ from, to }) => own >= from && own <= to)).toBe(true);
      const sorted = ranges.toSorted((a, b) => a.from - b.from);
      for (const [index, range] of sorted.entries()) {
        expect(range.to).toBeGreaterThanOrEqual(range.from);
        expect(range.from).toBeGreaterThan(sorted[index - 1]?.to ?? -1);
      }
    });
    fc.assert(property);
  });
});

describe("distances", () => {
  it("of letters count additions, omissions, exchanges and swaps, up to what is asked", () => {
    expect(editDistance("montevideo", "montevdieo", 2)).toBe(1);
    expect(editDistance("paris", "pariss", 2)).toBe(1);
    expect(editDistance("paris", "berlin", 2)).toBe(3);
    expect(editDistance("", "ab", 2)).toBe(2);
  });

  it("of places go the short way round", () => {
    const metres = distanceMetres({ longitude: 179.9, latitude: 0 }, { longitude: -179.9, latitude: 0 });
    expect(Math.round(metres / 100)).toBe(222);
  });
});

describe("a text", () => {
  it("is read as a name and where it is said to lie", () => {
    expect(splitQuery("Paris, Texas")).toEqual([
      { name: "paris texas", area: "" },
      { name: "paris", area: "texas" },
    ]);
    expect(splitQuery("new york usa").map(({ area }) => area)).toEqual(["", "usa", "york usa"]);
  });

  it("has its house numbers found on either side of the street", () => {
    expect(houseNumbers("18 de Julio 1234")[0]).toEqual({ number: "1234", rest: "18 de Julio  " });
    expect(houseNumbers("12/1 Пушкина").map(({ number }) => number)).toEqual(["12/1"]);
    expect(houseNumbers("Italia 2526 bis").map(({ number }) => number)).toContain("2526 bis");
    expect(houseNumbers("montevideo")).toEqual([]);
  });

  it("is written in the other script letter by letter", () => {
    expect(transliterate("кенесары")).toBe("kenesary");
    expect(transliterate("pushkina")).toBe("пушкина");
    expect(transliterate("東京")).toBeNull();
  });
});

describe("the vocabulary", () => {
  it("finds words by their beginning or as a whole, the nearest first", () => {
    const vocabulary = new Vocabulary(["montevideo", "monterrey", "paris", "parma", "12"].values());
    while (vocabulary.read(2)) continue;
    expect(vocabulary.like("montevdeo", "whole", 5)).toEqual([{ word: "montevideo", edits: 1 }]);
    expect(vocabulary.like("parsi", "whole", 5)).toEqual([{ word: "paris", edits: 1 }]);
    expect(vocabulary.like("mobtevid", "start", 5)).toEqual([{ word: "montevid", edits: 1 }]);
  });
});
