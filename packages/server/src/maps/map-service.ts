import type { Geocoder } from "#app/ports/geocoder.ts";
import type { OpenDoor, ServiceDoor } from "#app/ports/service-door.ts";
import type { ArchiveFacts } from "./archive/archive-facts.ts";

/** A style as it is listed. */
export type ListedStyle = { readonly id: string; readonly name: string; readonly tilesets: readonly string[] };

/** A tileset as it is listed. */
export type ListedTileset = Pick<
  ArchiveFacts,
  "id" | "name" | "kind" | "minZoom" | "maxZoom" | "bounds" | "center" | "attribution"
>;

/** The built-in map service. The lists change when files on disk do: read them anew each time. */
export type MapService = {
  readonly door: ServiceDoor;
  /** The viewer's own files under `/viewer/` and the browser SDK under `/sdk/`, for everybody. */
  readonly files: OpenDoor;
  readonly geocoder: Geocoder;
  readonly styles: readonly ListedStyle[];
  readonly tilesets: readonly ListedTileset[];
  /** Looks at the disk now, without waiting for the next look. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};
