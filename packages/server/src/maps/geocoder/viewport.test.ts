import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLACE_KINDS } from "#core/place.ts";
import { viewport } from "./viewport.ts";

describe("the viewport of a place", () => {
  it("has its point inside and stays on the globe, also at the poles and across the antimeridian", () => {
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const latitude = fc.double({ min: -90, max: 90, noNaN: true });
    const kind = fc.constantFrom(...PLACE_KINDS);
    const property = fc.property(longitude, latitude, kind, fc.nat(30_000_000), (east, north, what, population) => {
      const box = viewport(what, population, { longitude: east, latitude: north });
      expect(box.south <= north && box.north >= north && box.south >= -90 && box.north <= 90).toBe(true);
      expect(Math.abs(box.west) <= 180 && Math.abs(box.east) <= 180).toBe(true);
      const isAcross = box.west > box.east;
      expect(isAcross ? east >= box.west || east <= box.east : east >= box.west && east <= box.east).toBe(true);
    });
    fc.assert(property);
  });

  it("is wider for a city of millions than for a village", () => {
    const width = (population: number, kind: "city" | "village") => {
      const { west, east } = viewport(kind, population, { longitude: 0, latitude: 0 });
      return east - west;
    };
    expect(width(9_000_000, "city")).toBeGreaterThan(10 * width(600, "village"));
  });
});
