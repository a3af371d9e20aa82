import { describe, expect, it } from "vitest";
import { isFound, serviceWords } from "./service-words.ts";

const MAPS = { id: "maps", title: "Maps", description: "Styles, tiles, fonts, sprites and the map viewer." };
const OWN = { id: "weather", title: "Weather", description: "Rain of the next hours." };

describe("the library of services", () => {
  it("finds by every word, in any case, also by the vendor whose interface is answered", () => {
    for (const find of ["", "  ", "MAPS", "sprites", "google javascript", "goong tiles"])
      expect([find, isFound(MAPS, find)]).toEqual([find, true]);
    for (const find of ["geocoding", "maps weather"]) expect([find, isFound(MAPS, find)]).toEqual([find, false]);
  });

  it("tells of a service that the operator added what the server says of it", () => {
    expect(serviceWords(OWN)).toMatchObject({ plain: "Rain of the next hours.", answers: [] });
    expect(isFound(OWN, "rain")).toBe(true);
  });
});
