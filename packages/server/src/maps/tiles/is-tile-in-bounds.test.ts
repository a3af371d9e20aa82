import { expect, it } from "vitest";
import { isTileInBounds } from "./is-tile-in-bounds.ts";

it("is true for the tiles that bounds touch, and for no others", () => {
  const montevideo = [-56.4, -35, -56, -34.7] as const;
  expect(isTileInBounds({ z: 0, x: 0, y: 0 }, montevideo)).toBe(true);
  expect(isTileInBounds({ z: 1, x: 0, y: 1 }, montevideo)).toBe(true);
  expect(isTileInBounds({ z: 1, x: 0, y: 0 }, montevideo)).toBe(false);
  expect(isTileInBounds({ z: 1, x: 1, y: 1 }, montevideo)).toBe(false);
  expect(isTileInBounds({ z: 10, x: 351, y: 617 }, montevideo)).toBe(true);
  expect(isTileInBounds({ z: 10, x: 353, y: 617 }, montevideo)).toBe(false);
});
