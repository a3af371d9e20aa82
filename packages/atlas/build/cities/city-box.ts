import type { OsmCity } from "../sources/read-osm-city.ts";
import type { Position, Ring } from "../geometry/feature.ts";

/** A rectangle of whole tiles of one zoom level. */
export type CityBox = { z: number; left: number; top: number; columns: number; rows: number };

/** The rectangle that the tiles of a city fill. */
export function cityBox(city: OsmCity): CityBox {
  const xs = city.tiles.map((tile) => tile.x);
  const ys = city.tiles.map((tile) => tile.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    z: city.tiles[0]?.z ?? 12,
    left,
    top,
    columns: Math.max(...xs) - left + 1,
    rows: Math.max(...ys) - top + 1,
  };
}

/** Degrees of a point given in tiles of the box's zoom level. */
export function tileToDegrees(box: CityBox, x: number, y: number): Position {
  const side = 2 ** box.z;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / side)));
  return [(x / side) * 360 - 180, (latitude * 180) / Math.PI];
}

/** A point in degrees, in tiles of the box's zoom level. */
export function degreesToTile(box: CityBox, [longitude, latitude]: Position): Position {
  const side = 2 ** box.z;
  const y = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
  return [((longitude + 180) / 360) * side, y * side];
}

/** The box as a ring in degrees. */
export function boxRing(box: CityBox): Ring {
  const [west, north] = tileToDegrees(box, box.left, box.top);
  const [east, south] = tileToDegrees(box, box.left + box.columns, box.top + box.rows);
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** west, south, east, north of the box in degrees. */
export function boxBounds(box: CityBox): [number, number, number, number] {
  const [southWest, , northEast] = boxRing(box);
  return [...(southWest ?? [0, 0]), ...(northEast ?? [0, 0])] as [number, number, number, number];
}
