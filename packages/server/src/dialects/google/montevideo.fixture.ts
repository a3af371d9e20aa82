import type { Place, Surrounding } from "#core/place.ts";

const uruguay: Surrounding = {
  id: "country:UY",
  kind: "country",
  name: "Uruguay",
  names: {},
  country: "UY",
  category: "country",
};
const department: Surrounding = { ...uruguay, id: "state:UY.10", kind: "state", name: "Montevideo", category: "UY-MO" };

/** A city as the geocoder answers it. */
export const montevideo: Place = {
  ...uruguay,
  id: "geonames:3441575",
  kind: "city",
  category: "capital",
  name: "Montevideo",
  point: { longitude: -56.18816, latitude: -34.90328 },
  precision: "area",
  bounds: null,
  viewport: { west: -56.4, south: -35, east: -56, north: -34.8 },
  distanceMetres: null,
  population: 1_270_737,
  importance: 700,
  houseNumber: null,
  suburb: null,
  district: null,
  within: [department, uruguay],
};
