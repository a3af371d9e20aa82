import fc from "fast-check";
import { expect, it } from "vitest";
import { tileNumber } from "./tile-number.ts";

it("gives every tile of the lower zooms a number of its own, without gaps", () => {
  const numbers: number[] = [];
  for (let z = 0; z <= 4; z++)
    for (let y = 0; y < 2 ** z; y++) for (let x = 0; x < 2 ** z; x++) numbers.push(tileNumber(z, x, y));
  expect(numbers).toEqual(numbers.map((_, index) => index));
});

it("stays exact at the deepest zoom", () => {
  const coordinate = fc.integer({ min: 0, max: 2 ** 26 - 2 });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      expect(tileNumber(26, x + 1, y)).toBe(tileNumber(26, x, y) + 1);
      expect(Number.isSafeInteger(tileNumber(26, x, y))).toBe(true);
    }),
  );
});
