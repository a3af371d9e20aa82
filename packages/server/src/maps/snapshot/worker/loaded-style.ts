import type { DrawnStyle } from "#maps/snapshot/drawing.ts";
import type { Sprite } from "./sprite-shelf.ts";

/** A style ready for drawing. */
export type LoadedStyle = {
  readonly style: DrawnStyle;
  readonly sprite: Sprite | null;
  /** The colour of the background at a zoom, as CSS. */
  background(zoom: number): string;
};
