import { lonLatAt } from "./mercator.ts";
import type { Piece } from "./drawing.ts";
import type { PictureView } from "./fit-view.ts";

/** A raster tile as a URL names it. */
export type RasterTile = { readonly z: number; readonly x: number; readonly y: number };

/** Neighbouring tiles drawn as one picture: labels cross the tiles of a sheet unbroken, and sixteen cost little more than one. */
export type TileSheet = {
  /** Names the sheet among those of its zoom. */
  readonly key: string;
  readonly view: PictureView;
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly { readonly tile: RasterTile; readonly piece: Piece }[];
};

/** The sheet on which a tile of 256 pixels lies. */
export function tileSheet({ z, x, y }: RasterTile): TileSheet {
  const world = 2 ** z;
  const side = Math.min(TILES_PER_SIDE, world);
  const [firstX, firstY] = [x - (x % side), y - (y % side)];
  const size = side * TILE_PIXELS + 2 * MARGIN_PIXELS;
  const tiles = Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const [left, top] = [MARGIN_PIXELS + column * TILE_PIXELS, MARGIN_PIXELS + row * TILE_PIXELS];
    return {
      tile: { z, x: firstX + column, y: firstY + row },
      piece: { left, top, width: TILE_PIXELS, height: TILE_PIXELS },
    };
  });
  const center = lonLatAt([(firstX + side / 2) / world, (firstY + side / 2) / world]);
  // A world of 512 pixels is zoom 0 for MapLibre; these tiles are half as wide.
  return { key: `${z}/${firstX}/${firstY}`, view: { center, zoom: z - 1 }, width: size, height: size, tiles };
}

const TILE_PIXELS = 256;
const TILES_PER_SIDE = 4;
/** Around the sheet, for labels that begin outside of it. */
const MARGIN_PIXELS = 64;
