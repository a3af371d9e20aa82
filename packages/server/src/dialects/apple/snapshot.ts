import type { Geocoder } from "#app/ports/geocoder.ts";
import type { ServiceDoor, ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { PLACE_KINDS, type Point } from "#core/place.ts";
import { askGeocoder } from "../ask-geocoder.ts";
import { appleError, wordAppleRefusal } from "./apple-error.ts";
import { nativeSnapshot, type PlacedSnapshot } from "./native-snapshot.ts";
import { readSnapshotQuery, type SnapshotPlace, styleOf, type SnapshotQuery } from "./snapshot-query.ts";

/** What snapshots are made of. */
export type SnapshotParts = {
  readonly geocoder: Geocoder;
  /** The native service of static images. */
  readonly maps: ServiceDoor;
  readonly onProblem: (text: string) => void;
};

/** `/api/v1/snapshot`: Apple's Web Snapshots, drawn by the native static images. */
export function matchSnapshot(parts: SnapshotParts, query: string): ServiceRoute {
  const styleId = styleOf(new URLSearchParams(query)) ?? "streets";
  const drawn = parts.maps.match(`/maps/${styleId}/static/0,0,0/50x50.png`);
  return {
    service: "static",
    resource: drawn?.resource ?? null,
    wordRefusal: wordAppleRefusal,
    respond: (request) => respond(parts, request),
  };
}

async function respond(parts: SnapshotParts, request: ServiceRequest): Promise<ServiceResponse> {
  const reading = readSnapshotQuery(request.query);
  if (!reading.ok) return appleError(400, [reading.detail]);
  const placed = await place(parts, reading.snapshot);
  if ("status" in placed) return placed;
  const native = nativeSnapshot(placed);
  const route = parts.maps.match(native.path);
  if (route === null) return appleError(404, ["This server draws no such style."]);
  const response = await route.respond({ ...request, query: native.query });
  return response.status === 200 ? response : translated(response);
}

/** Looks up what is written as an address. */
async function place(parts: SnapshotParts, snapshot: SnapshotQuery): Promise<PlacedSnapshot | ServiceResponse> {
  const center = await locate(parts, snapshot.center);
  if (center !== null && "status" in center) return center;
  const annotations: { point: Point; color: string | null; glyph: string | null }[] = [];
  for (const { at, color, glyph } of snapshot.annotations) {
    const point = at.kind === "center" ? center : await locate(parts, at);
    if (point === null) return appleError(400, ["An annotation at `center` needs a center that is not `auto`."]);
    if ("status" in point) return point;
    annotations.push({ point, color, glyph });
  }
  if (center === null && annotations.length === 0 && snapshot.overlays.length === 0)
    return appleError(400, ["center=auto needs annotations or overlays to fit."]);
  return { snapshot, center, annotations };
}

async function locate(parts: SnapshotParts, at: SnapshotPlace): Promise<Point | null | ServiceResponse> {
  if (at.kind === "point") return at.point;
  if (at.kind !== "text") return null;
  const question = { text: at.text, limit: 1, languages: [], near: null, bounds: null, countries: [] };
  const asked = await askGeocoder(
    () => parts.geocoder.search({ ...question, kinds: PLACE_KINDS, lastWord: "whole", spelling: "tolerant" }),
    parts.onProblem,
  );
  if (asked.kind !== "found") return appleError(503, ["Addresses cannot be looked up right now: send coordinates."]);
  return asked.found[0]?.place.point ?? appleError(404, [`Nothing was found for “${at.text}”.`]);
}

/** What the native service says no to, in Apple's shape. */
function translated({ status, body, headers }: ServiceResponse): ServiceResponse {
  const { detail } = JSON.parse(body?.toString() ?? "{}") as { detail?: string };
  const error = appleError(status, detail === undefined ? [] : [detail]);
  return headers === undefined ? error : { ...error, headers };
}
