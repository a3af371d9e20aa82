import type { Connection } from "../connection.ts";
import type { LatchkeyError } from "../latchkey-error.ts";
import type { MapLibre } from "../map/load-maplibre.ts";

/** What all maps of a page share. */
export type MapHost = {
  readonly connection: Connection;
  /** `null` where the script was refused: there are maps without a picture then. */
  readonly maplibre: MapLibre | null;
  readonly refusal: LatchkeyError | null;
  readonly notice: string | null;
  /** Of the script's address. */
  readonly language: string | null;
};
