import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { CatalogueStyle } from "#maps/catalogue.ts";
import { findStyle } from "#maps/find-style.ts";
import { problemResponse } from "#maps/problem-response.ts";
import { isResourceId } from "#maps/resource-id.ts";
import { fitView } from "#maps/snapshot/fit-view.ts";
import { DEEPEST_PICTURE_ZOOM, readImageFormat, readSnapshotPath } from "#maps/snapshot/read-snapshot-path.ts";
import { readSnapshotQuery } from "#maps/snapshot/read-snapshot-query.ts";
import { readTileAddress } from "#maps/tiles/read-tile-address.ts";
import type { MapDoorParts } from "./map-door.ts";
import { mapRoute, unknownRoute } from "./map-route.ts";

/** The service that static images are counted under; raster tiles are maps. */
const STATIC_SERVICE = "static";

/** `/maps/{style}/static/...` and `/maps/{style}/{z}/{x}/{y}.png`: pictures of a style, drawn here. */
export function matchSnapshots(parts: MapDoorParts, path: string): ServiceRoute | null {
  const slash = path.indexOf("/", PREFIX_LENGTH);
  if (slash < 0) return null;
  const id = path.slice(PREFIX_LENGTH, slash);
  const rest = path.slice(slash + 1);
  const isImage = rest.startsWith("static/") || rest === "static";
  if (!isResourceId(id) || !(isImage || LIKE_A_TILE.test(rest))) return null;
  const { styles } = parts.library.catalogue;
  const entry = findStyle(styles, id);
  const service = isImage ? { service: STATIC_SERVICE } : {};
  if (entry === undefined) return { ...unknownRoute("style", id, styles), ...service };
  const route = mapRoute(entry.resource, ({ query }) =>
    isImage ? image(parts, entry, rest.slice("static/".length), query) : tile(parts, entry, rest),
  );
  return { ...route, ...service };
}

const PREFIX_LENGTH = "/maps/".length;
/** Three words where numbers should be are answered with a sentence; a way up is no tile. */
const LIKE_A_TILE = /^[-+\w]+(?:\.\w+)*\/[-+\w]+(?:\.\w+)*\/[-+\w]+(?:(?:@|%40)\w+)?\.(?:png|jpe?g|webp)$/;

function image(
  parts: MapDoorParts,
  { style }: CatalogueStyle,
  path: string,
  query: string,
): ServiceResponse | Promise<ServiceResponse> {
  const frame = readSnapshotPath(path);
  if (!frame.ok) return badInput(frame.detail);
  const overlay = readSnapshotQuery(query);
  if (!overlay.ok) return badInput(overlay.detail);
  const view = fitView(frame.value, overlay.value);
  if (!view.ok) return badInput(view.detail);
  const now = { catalogue: parts.library.catalogue, style };
  return parts.snapshots.image(now, { view: view.value, frame: frame.value, overlay: overlay.value });
}

function tile(
  parts: MapDoorParts,
  { style }: CatalogueStyle,
  rest: string,
): ServiceResponse | Promise<ServiceResponse> {
  const plain = rest.replace("%40", "@");
  const address = readTileAddress(plain.replace("@2x.", "."), 0);
  const format = address && readImageFormat(address.extension);
  if (!address || !format || address.z > DEEPEST_PICTURE_ZOOM) return badInput(NO_TILE);
  const now = { catalogue: parts.library.catalogue, style };
  return parts.snapshots.tile(now, address, { scale: plain.includes("@2x.") ? 2 : 1, format });
}

const NO_TILE =
  "A raster tile is at /maps/{style}/{z}/{x}/{y}.png, or {y}@2x.png for sharp screens, with whole numbers, " +
  `z up to ${DEEPEST_PICTURE_ZOOM}, x and y from 0 below 2 to the power of z.`;

function badInput(detail: string): ServiceResponse {
  return problemResponse({ status: 400, detail });
}
