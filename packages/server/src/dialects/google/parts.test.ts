import { describe, expect, it } from "vitest";
import { bestIn } from "./best-in.ts";
import { geodesicLine } from "./geodesic-line.ts";
import { matchedSubstrings } from "./matched-substrings.ts";
import { middleOf } from "./middle-of.ts";
import { middleOfPoints } from "./middle-of-points.ts";
import { montevideo } from "./montevideo.fixture.ts";

describe("the parts of Google's dialect", () => {
  it("mark what was typed, whatever its case and accents, each word once", () => {
    expect(matchedSubstrings("São Paulo, Brazil", "paulo SAO")).toEqual([
      { offset: 0, length: 3 },
      { offset: 4, length: 5 },
    ]);
    expect(matchedSubstrings("New New York", "new new")).toHaveLength(2);
    expect(matchedSubstrings("Montevideo", "video")).toEqual([]);
    expect(matchedSubstrings("İzmir", "izm")).toEqual([{ offset: 0, length: 3 }]);
  });

  it("put what is preferred in front, of what fits nearly as well as the best", () => {
    const found = ["FR", "US", "UY"].map((country, index) => ({
      place: { ...montevideo, id: country, country },
      relevance: [1, 0.95, 0.5][index] ?? 0,
    }));
    const ids = (region: string | null) => bestIn(found, { region, bounds: null }).map(({ place }) => place.id);
    expect(ids(null)).toEqual(["FR", "US"]);
    expect(ids("US")).toEqual(["US", "FR"]);
    expect(ids("UY")).toEqual(["FR", "US"]);
  });

  it("find the middle across the antimeridian", () => {
    expect(middleOf({ west: 170, south: -10, east: -170, north: 10 })).toEqual({ longitude: 180, latitude: 0 });
    const fiji = [179, -179, -177].map((longitude) => ({ longitude, latitude: -17 }));
    expect(middleOfPoints(fiji)?.longitude).toBe(-179);
    expect(middleOfPoints([])).toBeNull();
  });

  it("bend a line over the great circle, and leave opposite points alone", () => {
    const line = geodesicLine([
      { longitude: -73.8, latitude: 40.6 },
      { longitude: 0, latitude: 51.5 },
    ]);
    expect(Math.max(...line.map(({ latitude }) => latitude))).toBeGreaterThan(53);
    const opposite = [
      { longitude: 0, latitude: 0 },
      { longitude: 180, latitude: 0 },
    ];
    expect(geodesicLine(opposite)).toEqual(opposite);
  });
});
