import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LatLng } from "./lat-lng.ts";
import { boxOf, LatLngBounds } from "./lat-lng-bounds.ts";

const points = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("Google's points and boxes", () => {
  it("keep a point on Earth, and refuse what is none", () => {
    expect(new LatLng(95, 190).toJSON()).toEqual({ lat: 90, lng: -170 });
    expect(new LatLng({ lat: -34.9, lng: 180 }).lng()).toBe(180);
    expect(new LatLng(-34.9050001, -56.185).toUrlValue()).toBe("-34.905,-56.185");
    expect(() => new LatLng(Number.NaN, 0)).toThrow("latitude first");
  });

  it("hold every point that they were extended by", () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 6 }), (given) => {
        const bounds = new LatLngBounds();
        for (const point of given) bounds.extend(point);
        for (const point of given) expect(bounds.contains(point)).toBe(true);
        const [west, south, east, north] = boxOf(bounds);
        expect(east).toBeGreaterThanOrEqual(west);
        expect(north).toBeGreaterThanOrEqual(south);
      }),
    );
  });

  it("go the short way across the antimeridian", () => {
    const fiji = new LatLngBounds({ lat: -18, lng: 178 }).extend({ lat: -16, lng: -179 });
    expect(fiji.getCenter().toJSON()).toEqual({ lat: -17, lng: 179.5 });
    expect(boxOf(fiji)).toEqual([178, -18, 181, -16]);
    expect(new LatLngBounds().isEmpty()).toBe(true);
    expect(new LatLngBounds().union(fiji).toJSON()).toEqual(fiji.toJSON());
  });
});
