import { lonLatAt, WORLD_PIXELS, worldPoint } from "./mercator.ts";
import type { LonLat, WorldPoint } from "./mercator.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { SnapshotFrame, SnapshotOverlay } from "./snapshot-question.ts";

/** The middle of a picture and its zoom as MapLibre counts it; fractions are meant. */
export type PictureView = { readonly center: LonLat; readonly zoom: number };

/** Finds the view that shows what a camera asks for. */
export function fitView(frame: SnapshotFrame, overlay: SnapshotOverlay): Reading<PictureView> {
  const { camera } = frame;
  if (camera.kind === "center") return read(withinWorld(camera, frame.height));
  if (camera.kind === "bounds") {
    const [left, bottom] = worldPoint(camera.southWest);
    const [right, top] = worldPoint(camera.northEast);
    const box = { left, top, right: right < left ? right + 1 : right, bottom };
    return read(viewOf(box, frame, { padding: 0, deepestZoom: DEEPEST_ZOOM }));
  }
  const points = [...overlay.markers.map(({ at }) => at), ...overlay.paths.flatMap((path) => path.points)];
  if (points.length === 0) {
    return unreadable(
      "An image that fits itself needs something to show: add markers= or path=, or name a place instead of auto.",
    );
  }
  return read(
    viewOf(boxAround(points.map(worldPoint)), frame, { padding: overlay.padding, deepestZoom: DEEPEST_AUTO_ZOOM }),
  );
}

/** As MapLibre does, shows nothing beyond the poles where it can be helped: the middle moves instead. */
function withinWorld({ center, zoom }: PictureView, height: number): PictureView {
  const half = Math.min(0.5, height / 2 / WORLD_PIXELS / 2 ** zoom);
  const [x, y] = worldPoint(center);
  if (y >= half && y <= 1 - half) return { center, zoom };
  const [, latitude] = lonLatAt([x, Math.min(Math.max(y, half), 1 - half)]);
  return { center: [center[0], latitude], zoom };
}

/** A box in the square world; `right` is beyond 1 where it crosses the antimeridian. */
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const DEEPEST_ZOOM = 20;
/** The whole world on a postage stamp. */
const SHALLOWEST_ZOOM = -6;
/** Around a single point: its neighbourhood, not its door. */
const DEEPEST_AUTO_ZOOM = 15;

function viewOf(
  box: Box,
  frame: SnapshotFrame,
  fit: { readonly padding: number; readonly deepestZoom: number },
): PictureView {
  const free = 1 - 2 * fit.padding;
  const zoomX = Math.log2((frame.width * free) / WORLD_PIXELS / (box.right - box.left));
  const zoomY = Math.log2((frame.height * free) / WORLD_PIXELS / (box.bottom - box.top));
  const [longitude, latitude] = lonLatAt([(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
  return {
    center: [longitude > 180 ? longitude - 360 : longitude, latitude],
    zoom: Math.max(SHALLOWEST_ZOOM, Math.min(zoomX, zoomY, fit.deepestZoom)),
  };
}

/** The narrowest box around points; the widest gap between them stays outside, also where that crosses the antimeridian. */
function boxAround(points: readonly WorldPoint[]): Box {
  const xs = points.map(([x]) => x).sort((a, b) => a - b);
  const ys = points.map(([, y]) => y);
  const [first = 0] = xs;
  const last = xs.at(-1) ?? first;
  let [left, right] = [first, last];
  for (let index = 1; index < xs.length; index++) {
    const before = xs[index - 1] ?? 0;
    const after = xs[index] ?? 0;
    if (before + 1 - after < right - left) [left, right] = [after, before + 1];
  }
  return { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
}
