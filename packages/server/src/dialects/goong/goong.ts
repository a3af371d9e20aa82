import type { Router } from "#app/ports/router.ts";
import type { ServiceDoor, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { DIRECTIONS_SERVICE, type ServiceId } from "#core/service.ts";
import type { Dialect } from "../dialect.ts";
import type { GoongPlaceParts } from "./answer-places.ts";
import { noRouting } from "./answer-routed.ts";
import { autocomplete } from "./autocomplete.ts";
import { direction } from "./direction.ts";
import { distanceMatrix } from "./distance-matrix.ts";
import { geocode } from "./geocode.ts";
import { wordGoongRefusal } from "./goong-error.ts";
import { matchMaps } from "./match-maps.ts";
import { placeDetail } from "./place-detail.ts";

/** What Goong's dialect translates to. */
export type GoongDialectParts = GoongPlaceParts & {
  /** `null`: the operator runs no routing engine. */
  readonly router: Router | null;
  /** The native services, asked by their native paths. */
  readonly maps: ServiceDoor;
};

type Answer = (query: string) => ServiceResponse | Promise<ServiceResponse>;

/** Goong's REST services and map styles. Source: docs.goong.io, and the source of its SDKs. */
export function createGoongDialect(parts: GoongDialectParts): Dialect {
  const { router, maps } = parts;
  return {
    match(path) {
      const endpoint = endpointOf(path);
      if (endpoint === "/geocode") return route("geocoding", (query) => geocode(parts, query));
      if (endpoint === "/place/autocomplete") return route("places", (query) => autocomplete(parts, query));
      if (endpoint === "/place/detail") return route("places", (query) => placeDetail(parts, query));
      const routed = ROUTED.get(endpoint);
      if (routed === undefined) return matchMaps(maps, path);
      return router === null ? null : route(DIRECTIONS_SERVICE.id, (query) => routed(router, query));
    },
    open({ path }) {
      return router === null && ROUTED.has(endpointOf(path)) ? noRouting() : null;
    },
  };
}

const ROUTED: ReadonlyMap<string, (router: Router, query: string) => Promise<ServiceResponse>> = new Map([
  ["/direction", direction],
  ["/distancematrix", distanceMatrix],
]);

/** Goong's documentation, its clients and its second version write the same paths in different ways. */
function endpointOf(path: string): string {
  return path.toLowerCase().replace(/^\/v2(?=\/)/, "");
}

function route(service: ServiceId, answer: Answer): ServiceRoute {
  return { service, resource: null, wordRefusal: wordGoongRefusal, respond: ({ query }) => answer(query) };
}
