import type { ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { RequestedResource } from "#core/resource.ts";
import { problemResponse } from "#maps/problem-response.ts";

/** The service that everything behind this door is counted under. */
export const MAPS_SERVICE = "maps";

/** A route of the map service. */
export function mapRoute(
  resource: RequestedResource | null,
  respond: (request: ServiceRequest) => ServiceResponse | Promise<ServiceResponse>,
): ServiceRoute {
  return { service: MAPS_SERVICE, resource, respond };
}

/** A style or tileset that is not here: a restricted key is refused as for any other name, an admitted one reads what there is. */
export function unknownRoute(kind: "style" | "tileset", id: string, known: ReadonlyMap<string, unknown>): ServiceRoute {
  return mapRoute({ id, admittedBy: [id] }, () => {
    const names = [...known.keys()];
    const listed = names.slice(0, MOST_NAMES).join(", ");
    const has = names.length === 0 ? "none yet" : names.length > MOST_NAMES ? `${listed}, ...` : listed;
    return problemResponse({ status: 404, detail: `There is no ${kind} \`${id}\`. This server has: ${has}.` });
  });
}

const MOST_NAMES = 20;
