import type { ServiceDoor, ServiceRoute } from "#app/ports/service-door.ts";

/** Doors in the order in which they are asked; one that is bound to a host name is asked first by whoever asks for that host. */
export type Doors<Door> = {
  readonly all: readonly Door[];
  /** By host name, lower case, without a port. */
  readonly byHost: ReadonlyMap<string, Door>;
};

/** A URL as sent, cut at its `?`. */
type AskedPath = { readonly path: string; readonly query: string };

/** What a path means to the first door that knows it; `null`: it is none of the gate's business. `host` may come with a port. */
export function findRoute(
  doors: Doors<ServiceDoor>,
  host: string | null,
  { path, query }: AskedPath,
): ServiceRoute | null {
  const bound = host === null ? null : (doorOfHost(doors, host)?.match(path, query) ?? null);
  if (bound !== null) return bound;
  for (const door of doors.all) {
    const route = door.match(path, query);
    if (route !== null) return route;
  }
  return null;
}

/** The door that is bound to a host. */
export function doorOfHost<Door>({ byHost }: Doors<Door>, host: string): Door | undefined {
  return byHost.size === 0 ? undefined : byHost.get(host.replace(/:\d+$/, ""));
}
