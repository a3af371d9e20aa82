import type { ServiceRoute } from "./ports/service-door.ts";

/** A route with some of it changed. Routes may be instances of classes, which a spread would leave without their methods. */
export function routeWith(route: ServiceRoute, changes: Partial<ServiceRoute>): ServiceRoute {
  const { service, resource, page, signedPath } = route;
  return {
    service,
    resource,
    respond: (request) => route.respond(request),
    wordRefusal: (refused) => route.wordRefusal?.(refused) ?? null,
    ...(page === undefined ? {} : { page }),
    ...(signedPath === undefined ? {} : { signedPath }),
    ...changes,
  };
}
