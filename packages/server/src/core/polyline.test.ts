import fc from "fast-check";
import { expect, it } from "vitest";
import { decodePolyline, encodePolyline, type PolylineDecimals } from "./polyline.ts";

// The example of Google's page about its encoding.
const ENCODED = "_p~iF~ps|U_ulLnnqC_mqNvxq`@";
const POINTS = [
  { latitude: 38.5, longitude: -120.2 },
  { latitude: 40.7, longitude: -120.95 },
  { latitude: 43.252, longitude: -126.453 },
];

it("reads and writes the example of Google's documentation", () => {
  expect(decodePolyline(ENCODED, 5)).toEqual({ ok: true, points: POINTS });
  expect(encodePolyline(POINTS, 5)).toBe(ENCODED);
});

it("gives back what was written, to the last decimal kept, across the antimeridian and the poles", () => {
  const decimals = fc.constantFrom<PolylineDecimals>(5, 6);
  const point = fc.record({
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 50 }), decimals, (points, kept) => {
      const decoded = decodePolyline(encodePolyline(points, kept), kept);
      const scale = 10 ** kept;
      const rounded = (degrees: number) => Math.round(degrees * scale) / scale + 0;
      expect(decoded).toEqual({
        ok: true,
        points: points.map(({ longitude, latitude }) => ({
          longitude: rounded(longitude),
          latitude: rounded(latitude),
        })),
      });
    }),
  );
});

it("says what is wrong with any other text, and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const decoded = decodePolyline(text, 5);
      expect(decoded.ok || decoded.problem.length > 0).toBe(true);
    }),
  );
  expect(decodePolyline("_p~iF", 5)).toEqual({
    ok: false,
    problem: "The encoded polyline ends in the middle of a point.",
  });
  expect(decodePolyline("\u0001", 5)).toEqual({
    ok: false,
    problem: "The encoded polyline is broken at its character 1.",
  });
  const six = encodePolyline([{ longitude: 105.8, latitude: 21 }], 6);
  expect(decodePolyline(six, 5)).toEqual({
    ok: false,
    problem: "Point 1 of the encoded polyline is not on Earth: is it of five decimals?",
  });
});
