import { type Feature, pointFeature } from "../geometry/feature.ts";
import { tileLanguages } from "../sources/languages.ts";
import type { State } from "../sources/read-states.ts";

/** Label points of states and provinces, from the zoom at which their size deserves one. */
export function stateLabels(states: State[]): Feature[] {
  return states
    .filter((state) => state.name !== "" && state.minLabel < 10 && state.country3 !== "ATA")
    .map((state) => {
      const names: Record<string, string> = { name: state.name };
      for (const language of tileLanguages) {
        const name = state.names[language];
        if (name !== undefined && name !== state.name) names[`name:${language}`] = name;
      }
      return pointFeature([state.longitude, state.latitude], {
        kind: "region",
        ...names,
        iso_code: state.isoCode.includes("~") ? undefined : state.isoCode,
        min_zoom: Math.max(4, Math.round(state.minLabel)),
        sort_key: Math.round(state.minLabel * 100),
      });
    })
    .toSorted((a, b) => Number(a.properties["sort_key"]) - Number(b.properties["sort_key"]));
}
