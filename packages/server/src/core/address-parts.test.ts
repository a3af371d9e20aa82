import { describe, expect, it } from "vitest";
import { addressParts } from "./address-parts.ts";
import type { Place, Surrounding } from "./place.ts";

function area(kind: Surrounding["kind"], name: string, category: string = kind): Surrounding {
  return { id: `${kind}:${name}`, kind, name, names: {}, country: "UY", category };
}

const point = { longitude: -56.19, latitude: -34.9 };
const box = { west: -56.2, south: -35, east: -56.1, north: -34.8 };
const house: Place = {
  ...area("address", "Avenida 18 de Julio"),
  point,
  precision: "house",
  bounds: null,
  viewport: box,
  distanceMetres: null,
  population: 0,
  importance: 290,
  houseNumber: "1234",
  suburb: { ...area("suburb", "Cordón"), names: { ru: "Кордон" } },
  district: null,
  within: [
    area("street", "Avenida 18 de Julio"),
    area("city", "Montevideo"),
    area("state", "Montevideo Department", "UY-MO"),
    { ...area("country", "Uruguay"), names: { ru: "Уругвай" } },
  ],
};

describe("the parts of an address", () => {
  it("are those of a house and of all that it lies in, in the language asked for", () => {
    expect(addressParts(house, ["ru"])).toEqual({
      houseNumber: "1234",
      street: "Avenida 18 de Julio",
      suburb: "Кордон",
      city: "Montevideo",
      district: null,
      state: "Montevideo Department",
      stateCode: "UY-MO",
      country: "Уругвай",
      countryCode: "UY",
    });
  });

  it("are null where the place has none, and a state has a code only where ISO gives it one", () => {
    const state = { ...house, ...area("state", "England"), houseNumber: null, suburb: null, within: [] };
    expect(addressParts(state, [])).toMatchObject({ street: null, city: null, state: "England", stateCode: null });
  });
});
