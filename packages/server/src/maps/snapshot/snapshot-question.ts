import type { LonLat } from "./mercator.ts";
import type { Marker } from "./read-markers.ts";
import type { Path } from "./read-path.ts";

/** How a picture is written. */
export type ImageFormat = "png" | "jpg" | "webp";

/** Which part of the world a static image shows. */
export type Camera =
  | { readonly kind: "center"; readonly center: LonLat; readonly zoom: number }
  | { readonly kind: "bounds"; readonly southWest: LonLat; readonly northEast: LonLat }
  /** All markers and paths. */
  | { readonly kind: "auto" };

/** What the path of a static image says. Sizes are CSS pixels; the picture has `scale` times as many. */
export type SnapshotFrame = {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly scale: 1 | 2;
  readonly format: ImageFormat;
};

/** In which corner the attribution stands. */
export type Corner = "bottomright" | "bottomleft" | "topleft" | "topright";

/** What the query of a static image says. */
export type SnapshotOverlay = {
  readonly markers: readonly Marker[];
  readonly paths: readonly Path[];
  readonly corner: Corner;
  /** The share of the image that stays free on each side around bounds. */
  readonly padding: number;
};
