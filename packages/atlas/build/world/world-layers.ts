import { feature, type Properties } from "../geometry/feature.ts";
import type { Place } from "../sources/read-places.ts";
import type { State } from "../sources/read-states.ts";
import type { TileLayer } from "../tiles/tile-layer.ts";
import { countryLabels } from "./country-labels.ts";
import { landCover } from "./land-cover.ts";
import type { LandAndBorders } from "./land-and-borders.ts";
import { placeLabels } from "./place-labels.ts";
import { stateLabels } from "./state-labels.ts";
import { worldWater } from "./water.ts";

/** The layers of the world archive and one sentence about each. */
export type WorldLayers = { layers: TileLayer[]; descriptions: Record<string, string> };

/** The last zoom carries everything, because readers stretch it over the zooms below. */
const lastZoom = 7;

const descriptions = {
  earth: "Land areas, and the coast as a line of kind coastline.",
  landcover: "What covers the land, in soft areas drawn from Natural Earth II.",
  water: "Lakes, rivers as lines, and names of lakes, seas and oceans as points.",
  boundaries: "Borders between countries (kind_detail 2) and between states (kind_detail 4).",
  places: "Names of countries, states (kind region), and cities, towns and villages (kind locality).",
};

/** Derives all layers of the world from the sources. */
export async function worldLayers(
  states: State[],
  places: Place[],
  { land, coast, borders, countries }: LandAndBorders,
): Promise<WorldLayers> {
  const names = [...countryLabels(states, countries, places), ...stateLabels(states), ...placeLabels(places)];
  const layers: TileLayer[] = [
    { id: "earth", buffer: 64, keep: () => true, features: [feature(land, { kind: "earth" }), coast] },
    { id: "landcover", buffer: 64, keep: () => true, features: await landCover() },
    { id: "water", buffer: 64, keep: fromMinZoom, features: worldWater() },
    { id: "boundaries", buffer: 64, keep: fromMinZoom, features: borders },
    { id: "places", buffer: 128, keep: fromMinZoom, features: names },
  ];
  return { layers, descriptions };
}

/** A feature shows from its own `min_zoom`. */
function fromMinZoom(properties: Properties, zoom: number): boolean {
  return zoom >= lastZoom || Number(properties["min_zoom"] ?? 0) <= zoom;
}
