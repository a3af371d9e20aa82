import type { ServiceRoute } from "#app/ports/service-door.ts";
import type { Dialect } from "../dialect.ts";
import { answerAutocomplete } from "./answer-autocomplete.ts";
import { answerDetails } from "./answer-details.ts";
import { answerFindPlace } from "./answer-find-place.ts";
import { answerGeocode } from "./answer-geocode.ts";
import { answerTextSearch } from "./answer-text-search.ts";
import type { GoogleParts } from "./google-parts.ts";
import { jsonRoute } from "./json-route.ts";
import { mapsScriptRoute } from "./maps-script-route.ts";
import { staticMapRoute } from "./static-map-route.ts";

/** Google Maps Platform's web services, static maps and script, by Google's paths (https://developers.google.com/maps/documentation). */
export function createGoogleDialect(parts: GoogleParts): Dialect {
  const routes = new Map<string, ServiceRoute>([
    [
      "/maps/api/geocode/json",
      jsonRoute(parts, { service: "geocoding", empty: { results: [] }, answer: answerGeocode }),
    ],
    [
      "/maps/api/place/autocomplete/json",
      jsonRoute(parts, { service: "places", empty: { predictions: [] }, answer: answerAutocomplete }),
    ],
    [
      "/maps/api/place/details/json",
      jsonRoute(parts, { service: "places", empty: { html_attributions: [] }, answer: answerDetails }),
    ],
    [
      "/maps/api/place/findplacefromtext/json",
      jsonRoute(parts, { service: "places", empty: { candidates: [] }, answer: answerFindPlace }),
    ],
    [
      "/maps/api/place/textsearch/json",
      jsonRoute(parts, {
        service: "places",
        empty: { html_attributions: [], results: [] },
        answer: answerTextSearch,
      }),
    ],
    ["/maps/api/js", mapsScriptRoute()],
  ]);
  return {
    match(path, query = "") {
      if (path === "/maps/api/staticmap") return staticMapRoute(parts, query);
      return routes.get(path) ?? null;
    },
    open: () => null,
  };
}
