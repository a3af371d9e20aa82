import type { SKRSContext2D } from "@napi-rs/canvas";
import type { Drawing } from "#maps/snapshot/drawing.ts";
import { WORLD_PIXELS, worldPoint } from "#maps/snapshot/mercator.ts";
import type { LonLat } from "#maps/snapshot/mercator.ts";
import type { Marker } from "#maps/snapshot/read-markers.ts";
import type { Path } from "#maps/snapshot/read-path.ts";
import { drawAttribution } from "./draw-attribution.ts";

/** Draws paths, then markers (the southern ones over the northern), then the attribution; `context` counts CSS pixels. */
export function drawOverlay(context: SKRSContext2D, drawing: Drawing): void {
  const project = projection(drawing);
  for (const path of drawing.paths) drawPath(context, path, project);
  const markers = drawing.markers.toSorted((a, b) => b.at[1] - a.at[1]);
  for (const marker of markers) drawMarker(context, marker, project);
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

const PIN_HEIGHT = 34;
const PIN_RADIUS = 11.5;

/** A pin: a disc that runs into a point, with a white hole. */
function drawMarker(context: SKRSContext2D, marker: Marker, project: Projection): void {
  const { x, y } = project(marker.at);
  const headY = y - PIN_HEIGHT + PIN_RADIUS;
  context.save();
  context.fillStyle = "rgba(0,0,0,0.22)";
  context.beginPath();
  context.ellipse(x, y, 6, 2.5, 0, 0, 2 * Math.PI);
  context.fill();
  context.beginPath();
  context.arc(x, headY, PIN_RADIUS, Math.PI * 0.84, Math.PI * 0.16);
  context.quadraticCurveTo(x + 4, headY + 13, x, y);
  context.quadraticCurveTo(
    x - 4,
    headY + 13,
    x + PIN_RADIUS * Math.cos(Math.PI * 0.84),
    headY + PIN_RADIUS * Math.sin(Math.PI * 0.84),
  );
  context.closePath();
  context.fillStyle = marker.color;
  context.fill();
  context.strokeStyle = "rgba(255,255,255,0.9)";
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = "#ffffff";
  context.beginPath();
  context.arc(x, headY, PIN_RADIUS * 0.38, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}
