import type { Geocoder } from "#app/ports/geocoder.ts";
import type { ServiceDoor } from "#app/ports/service-door.ts";

/** What the dialect translates to. */
export type GoogleParts = {
  readonly geocoder: Geocoder;
  /** The native services, asked by their native paths. */
  readonly maps: ServiceDoor;
  /** The styles that can be drawn now, by id. */
  readonly styleIds: () => readonly string[];
  readonly onProblem: (text: string) => void;
};
