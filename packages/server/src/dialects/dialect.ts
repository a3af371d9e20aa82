import type { OpenDoor, ServiceDoor } from "#app/ports/service-door.ts";

/**
 * A vendor's way of asking for our services: parameters in, bodies, statuses and errors out, and nothing else.
 * Its paths are the vendor's own and begin with a slash; where they stand is `mountDialect`'s business.
 */
export type Dialect = ServiceDoor & OpenDoor;
