import type { ServiceDoor, ServiceRoute } from "#app/ports/service-door.ts";

/** What a path means to the first door that knows it; `null`: it is none of the gate's business. */
export function matchRoute(doors: readonly ServiceDoor[], path: string): ServiceRoute | null {
  for (const door of doors) {
    const route = door.match(path);
    if (route !== null) return route;
  }
  return null;
}
