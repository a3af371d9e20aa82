import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTileAddress } from "./read-tile-address.ts";

const address = fc.integer({ min: 0, max: 26 }).chain((z) => {
  const coordinate = fc.integer({ min: 0, max: 2 ** z - 1 });
  return fc.record({ z: fc.constant(z), x: coordinate, y: coordinate, extension: fc.constantFrom("pbf", "png", "") });
});

describe("the address of a tile", () => {
  it("is read back from every address that is written", () => {
    fc.assert(
      fc.property(address, fc.string(), ({ z, x, y, extension }, before) => {
        const path = `${before}${z}/${x}/${y}.${extension}`;
        expect(readTileAddress(path, before.length)).toEqual({ z, x, y, extension });
      }),
    );
  });

  it("is written in one way only: what is read writes itself", () => {
    const digits = fc.stringMatching(/^[0-9./-]{0,14}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const read = readTileAddress(text, 0);
        if (read) expect(`${read.z}/${read.x}/${read.y}.${read.extension}`).toBe(text);
      }),
    );
  });

  it("is never read from anything else, and nothing makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.nat(40), (text, start) => {
        const read = readTileAddress(text, start);
        expect(read === null || /^\d+\/\d+\/\d+\./.test(text.slice(start))).toBe(true);
      }),
    );
  });

  it.each([
    ["a leading zero", "01/0/0.pbf"],
    ["a negative number", "1/-1/0.pbf"],
    ["a fraction", "1/0.5/0.pbf"],
    ["an exponent", "1/1e0/0.pbf"],
    ["a sign", "1/+1/0.pbf"],
    ["a column beyond the last", "1/2/0.pbf"],
    ["a row beyond the last", "1/0/2.pbf"],
    ["a zoom beyond the deepest", "27/0/0.pbf"],
    ["a number too long to be exact", "3/99999999999999999999/0.pbf"],
    ["a missing row", "1/0.pbf"],
    ["a missing ending", "1/0/0"],
    ["digits of another script", "1/٠/0.pbf"],
  ])("has not %s", (_what, text) => {
    expect(readTileAddress(text, 0)).toBeNull();
  });
});
