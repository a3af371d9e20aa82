import type { Router } from "#app/ports/router.ts";
import type { ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { DIRECTIONS_SERVICE, type ServiceId } from "#core/service.ts";
import type { Dialect } from "../dialect.ts";
import { wordAppleRefusal } from "./apple-error.ts";
import { etas, noEtas } from "./etas.ts";
import { geocode } from "./geocode.ts";
import { placeById } from "./place-by-id.ts";
import { reverseGeocode } from "./reverse-geocode.ts";
import { search, searchAutocomplete } from "./search.ts";
import { matchSnapshot, type SnapshotParts } from "./snapshot.ts";
import { answerToken, type ExchangeToken } from "./token.ts";

/** What Apple's dialect translates to. */
export type AppleDialectParts = SnapshotParts & {
  readonly exchange: ExchangeToken;
  /** `null`: the operator runs no routing engine. */
  readonly router: Router | null;
};

type Answer = (parts: AppleDialectParts, query: string) => ServiceResponse | Promise<ServiceResponse>;

const ANSWERS: ReadonlyMap<string, { readonly service: ServiceId; readonly answer: Answer }> = new Map([
  ["/v1/geocode", { service: "geocoding", answer: geocode }],
  ["/v1/reverseGeocode", { service: "geocoding", answer: reverseGeocode }],
  ["/v1/search", { service: "places", answer: search }],
  ["/v1/searchAutocomplete", { service: "places", answer: searchAutocomplete }],
]);
const PLACE = "/v1/place/";
const ETAS = "/v1/etas";

/** Apple's Maps Server API and Web Snapshots. Source: developer.apple.com/documentation/applemapsserverapi and /snapshots. */
export function createAppleDialect(parts: AppleDialectParts): Dialect {
  const { router } = parts;
  return {
    match(path, query = "") {
      if (path === "/api/v1/snapshot") return matchSnapshot(parts, query);
      const asked = ANSWERS.get(path);
      if (asked !== undefined) return route(asked.service, (request) => asked.answer(parts, request.query));
      if (path === ETAS && router !== null)
        return route(DIRECTIONS_SERVICE.id, (request) => etas(router, request.query));
      if (!path.startsWith(PLACE) || path.length === PLACE.length) return null;
      return route("places", (request) => placeById(parts, path.slice(PLACE.length), request.query));
    },
    open({ path, credentials }) {
      if (path === "/v1/token") return answerToken(parts, credentials);
      return path === ETAS && router === null ? noEtas() : null;
    },
  };
}

function route(
  service: ServiceId,
  respond: (request: ServiceRequest) => ServiceResponse | Promise<ServiceResponse>,
): ServiceRoute {
  return { service, resource: null, wordRefusal: wordAppleRefusal, respond };
}
