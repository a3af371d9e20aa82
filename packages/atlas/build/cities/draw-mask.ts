import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Geometry, Position } from "../geometry/feature.ts";
import { type CityBox, degreesToTile } from "./city-box.ts";

/** Cells per side of a tile of the box. */
export const cellsPerTile = 256;

/** Geometries drawn on the cells of a box: 1 where something was drawn. */
export function drawMask(box: CityBox, geometries: Iterable<Geometry>, lineWidth: number): Uint8Array {
  const [width, height] = [box.columns * cellsPerTile, box.rows * cellsPerTile];
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = context.strokeStyle = "#fff";
  context.lineWidth = lineWidth;
  context.lineCap = context.lineJoin = "round";
  for (const geometry of geometries) draw(context, box, geometry);
  const pixels = context.getImageData(0, 0, width, height).data;
  const mask = new Uint8Array(width * height);
  for (let index = 0; index < mask.length; index++) mask[index] = (pixels[index * 4 + 3] ?? 0) > 127 ? 1 : 0;
  return mask;
}

function draw(context: SKRSContext2D, box: CityBox, geometry: Geometry): void {
  context.beginPath();
  if (geometry.type === "Polygon") geometry.coordinates.forEach((ring) => trace(context, box, ring));
  if (geometry.type === "MultiPolygon") geometry.coordinates.flat().forEach((ring) => trace(context, box, ring));
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") context.fill("evenodd");
  if (geometry.type === "LineString") trace(context, box, geometry.coordinates);
  if (geometry.type === "MultiLineString") geometry.coordinates.forEach((line) => trace(context, box, line));
  if (geometry.type === "LineString" || geometry.type === "MultiLineString") context.stroke();
}

function trace(context: SKRSContext2D, box: CityBox, line: Position[]): void {
  for (const [index, position] of line.entries()) {
    const [x, y] = degreesToTile(box, position);
    const [column, row] = [(x - box.left) * cellsPerTile, (y - box.top) * cellsPerTile];
    if (index === 0) context.moveTo(column, row);
    else context.lineTo(column, row);
  }
}
