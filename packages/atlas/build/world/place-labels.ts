import { type Feature, pointFeature } from "../geometry/feature.ts";
import type { Place } from "../sources/read-places.ts";
import { localName } from "./local-name.ts";
import { populationRank } from "./place-rank.ts";
import { placeZoom } from "./place-zoom.ts";

/** Parts of a place, and places that are no more. */
const left = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** Label points of cities, towns and villages, biggest first. */
export function placeLabels(places: Place[]): Feature[] {
  return places
    .filter((place) => place.population >= 1000 || place.featureCode.startsWith("PPLA") || place.featureCode === "PPLC")
    .filter((place) => !left.has(place.featureCode))
    .toSorted((a, b) => b.population - a.population || a.geonamesId - b.geonamesId)
    .map((place) => {
      const name = localName(place);
      return pointFeature([place.longitude, place.latitude], {
        kind: "locality",
        kind_detail: place.population >= 100_000 ? "city" : place.population >= 5_000 ? "town" : "village",
        name,
        "name:en": name === place.name ? undefined : place.name,
        min_zoom: placeZoom(place),
        population_rank: populationRank(place.population),
        sort_key: -place.population,
        capital: capitalOf(place),
      });
    });
}

function capitalOf(place: Place): string | undefined {
  if (place.featureCode === "PPLC") return "yes";
  return place.featureCode === "PPLA" ? "4" : undefined;
}
