import type { PictureView } from "./fit-view.ts";
import type { Marker } from "./read-markers.ts";
import type { Path } from "./read-path.ts";
import type { Corner, ImageFormat } from "./snapshot-question.ts";

/** Everything the worker has to know to draw one picture. Sizes are CSS pixels. */
export type Drawing = {
  /** A style as it was at one moment: changes whenever a style or tileset on disk does. */
  readonly styleKey: string;
  readonly view: PictureView;
  readonly width: number;
  readonly height: number;
  readonly scale: 1 | 2;
  readonly format: ImageFormat;
  readonly paths: readonly Path[];
  readonly markers: readonly Marker[];
  readonly attribution: { readonly text: string; readonly corner: Corner } | null;
  /** The pieces of the picture that are wanted, each as an image of its own. */
  readonly pieces: readonly Piece[];
};

/** A part of a picture in CSS pixels. */
export type Piece = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A tileset as the worker needs to know it. */
export type DrawnSource = {
  readonly id: string;
  readonly tileset: string;
  readonly kind: "vector" | "raster";
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly tileSize: 256 | 512;
};

/** A style with only what can be drawn here: MapLibre layers over tilesets of this server. */
export type DrawnStyle = {
  readonly document: {
    readonly version: 8;
    readonly sources: Readonly<Record<string, unknown>>;
    readonly layers: readonly DrawnLayer[];
  };
  readonly sources: readonly DrawnSource[];
};

/** A layer of a style, as far as it has to be known before it is drawn. */
export type DrawnLayer = {
  readonly id: string;
  readonly source?: string | undefined;
  readonly minzoom?: number | undefined;
  readonly maxzoom?: number | undefined;
  readonly "source-layer"?: string | undefined;
  readonly type?: unknown;
  readonly layout?: LabelLayout | undefined;
};

type LabelLayout = {
  readonly visibility?: unknown;
  readonly "symbol-sort-key"?: unknown;
  readonly "text-line-height"?: unknown;
  readonly "text-max-width"?: unknown;
};
