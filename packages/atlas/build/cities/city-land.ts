import { contours } from "d3-contour";
import { blur } from "../geometry/blur.ts";
import { distanceTransform } from "../geometry/distance-transform.ts";
import type { Geometry, Position } from "../geometry/feature.ts";
import { polygonsOf } from "../geometry/polygons-of.ts";
import type { OsmCity, OsmObject } from "../sources/read-osm-city.ts";
import { type CityBox, tileToDegrees } from "./city-box.ts";
import { cellsPerTile, drawMask } from "./draw-mask.ts";
import { reachableSea } from "./reachable-sea.ts";

/** Gaps in what people mapped that are narrower than twice this many cells are land. */
const closingRadius = 7;
/** Over this many cells at the edge of the box the coast turns into the world's. */
const blendWidth = 40;

/**
 * The land of a city box. The tiles carry no coast line, so it is drawn around what stands on land,
 * and led over into the world's coast at the edge of the box, so that both meet.
 */
export function cityLand(city: OsmCity, box: CityBox, worldLand: Geometry): Geometry {
  const [width, height] = [box.columns * cellsPerTile, box.rows * cellsPerTile];
  const world = signedDistance(drawMask(box, nearby(worldLand, box), 1), width, height);
  const built = drawMask(
    box,
    city.objects.filter(standsOnLand).map((each) => each.geometry),
    2.2,
  );
  const closed = closeGaps(built, width, height);
  const sea = reachableSea(closed, world, width, height);
  const own = signedDistance(
    sea.map((value) => 1 - value),
    width,
    height,
  );
  const field = own.map((value, index) => {
    const [column, row] = [index % width, Math.floor(index / width)];
    const toEdge = Math.min(column, row, width - 1 - column, height - 1 - row) / blendWidth;
    const share = Math.min(1, toEdge) ** 2 * (3 - 2 * Math.min(1, toEdge));
    return value * share + (world[index] ?? 0) * (1 - share);
  });
  const area = contours()
    .size([width, height])
    .smooth(true)
    .contour(Array.from(blur(field, width, height, 1)), 0);
  return toDegrees(area as unknown as Geometry, box);
}

/** Cells inside are positive, cells outside negative; zero runs along the edge. */
function signedDistance(mask: Uint8Array, width: number, height: number): Float64Array {
  const outside = distanceTransform(mask, width, height);
  const inside = distanceTransform(
    mask.map((value) => 1 - value),
    width,
    height,
  );
  const limit = 400;
  return inside.map((value, index) => Math.min(limit, value) - Math.min(limit, outside[index] ?? 0));
}

function closeGaps(mask: Uint8Array, width: number, height: number): Uint8Array {
  const distance = distanceTransform(mask, width, height);
  const gone = Uint8Array.from(distance, (value) => (value > closingRadius ? 1 : 0));
  const back = distanceTransform(gone, width, height);
  return Uint8Array.from(back, (value) => (value > closingRadius ? 1 : 0));
}

function standsOnLand({ tags, geometry }: OsmObject): boolean {
  if (tags["bridge"] !== undefined || tags["tunnel"] !== undefined) return false;
  if (tags["natural"] === "water" || tags["waterway"] !== undefined) return false;
  if (tags["boundary"] !== undefined || tags["route"] !== undefined || tags["power"] !== undefined) return false;
  const area = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  if (tags["leisure"] === "marina" || tags["landuse"] === "reservoir" || tags["landuse"] === "military") return false;
  return area || tags["highway"] !== undefined || tags["railway"] !== undefined;
}

function nearby(land: Geometry, box: CityBox): Geometry[] {
  const [west, north] = tileToDegrees(box, box.left - 1, box.top - 1);
  const [east, south] = tileToDegrees(box, box.left + box.columns + 1, box.top + box.rows + 1);
  return polygonsOf(land)
    .filter(([outer = []]) => {
      const touches = (low: number, high: number, axis: 0 | 1) =>
        outer.some((position) => position[axis] >= low) && outer.some((position) => position[axis] <= high);
      return touches(west, east, 0) && touches(south, north, 1);
    })
    .map((coordinates) => ({ type: "Polygon", coordinates }));
}

function toDegrees(area: Geometry, box: CityBox): Geometry {
  const degrees = ([x, y]: Position) => tileToDegrees(box, box.left + x / cellsPerTile, box.top + y / cellsPerTile);
  const polygons = polygonsOf(area).map((polygon) => polygon.map((ring) => ring.map(degrees)));
  return { type: "MultiPolygon", coordinates: polygons };
}
