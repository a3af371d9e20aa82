import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Drawing } from "#maps/snapshot/drawing.ts";
import { WORLD_PIXELS, worldPoint } from "#maps/snapshot/mercator.ts";
import type { LonLat } from "#maps/snapshot/mercator.ts";
import type { Path } from "#maps/snapshot/read-path.ts";
import { drawAttribution } from "./draw-attribution.ts";
import { drawPin } from "./draw-pin.ts";

/** Draws paths, then markers (the southern ones over the northern), then the attribution; `context` counts CSS pixels. */
export function drawOverlay(context: SKRSContext2D, drawing: Drawing): void {
  const project = projection(drawing);
  for (const path of drawing.paths) drawPath(context, path, project);
  const markers = drawing.markers.toSorted((a, b) => b.at[1] - a.at[1]);
  for (const marker of markers) drawPin(context, marker, project(marker.at));
  if (drawing.attribution) drawAttribution(context, { ...drawing, attribution: drawing.attribution });
}

type Pixel = { readonly x: number; readonly y: number };

/** From places to pixels; each place is taken from the world nearest to `near`, so that no line goes around the Earth. */
type Projection = (place: LonLat, near?: Pixel) => Pixel;

function projection({ view, width, height }: Drawing): Projection {
  const world = WORLD_PIXELS * 2 ** view.zoom;
  const [centerX, centerY] = worldPoint(view.center);
  return (place, near = { x: width / 2, y: height / 2 }) => {
    const [worldX, worldY] = worldPoint(place);
    const x = (worldX - centerX) * world + width / 2;
    return { x: x + Math.round((near.x - x) / world) * world, y: (worldY - centerY) * world + height / 2 };
  };
}

function drawPath(context: SKRSContext2D, { points, paint }: Path, project: Projection): void {
  let before: Pixel | undefined;
  context.beginPath();
  for (const point of points) {
    const pixel = project(point, before);
    if (before) context.lineTo(pixel.x, pixel.y);
    else context.moveTo(pixel.x, pixel.y);
    before = pixel;
  }
  if (paint.fill !== null) {
    context.fillStyle = paint.fill;
    context.fill("evenodd");
  }
  if (paint.stroke === null || paint.width === 0) return;
  context.strokeStyle = paint.stroke;
  context.lineWidth = paint.width;
  context.lineJoin = "round";
  context.lineCap = "round";
  context.stroke();
}
