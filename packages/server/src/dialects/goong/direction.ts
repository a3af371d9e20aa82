import type { Route, Router } from "#app/ports/router.ts";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { boundsOf } from "#core/bounds-of.ts";
import type { Point } from "#core/place.ts";
import { encodePolyline } from "#core/polyline.ts";
import { answerRouted } from "./answer-routed.ts";
import { goongError } from "./goong-error.ts";
import { latLng } from "./goong-place.ts";
import { GoongQuery } from "./goong-query.ts";
import { GOONG_VEHICLES, goongTravel } from "./goong-travel.ts";

/** `/Direction?origin=&destination=`: ways to one destination after another. */
export async function direction(router: Router, query: string): Promise<ServiceResponse> {
  const reader = new GoongQuery(query);
  const language = reader.language();
  const origins = reader.points("origin", ";");
  const points = [...origins.slice(0, 1), ...reader.points("destination", ";")];
  const mode = reader.oneOf("vehicle", GOONG_VEHICLES, "car");
  if (reader.problem !== null) return goongError(400, "BAD_REQUEST", reader.problem);
  if (origins.length > 1) return goongError(400, "BAD_REQUEST", "origin has to be one point latitude,longitude.");
  const ways = reader.isTrue("alternatives") ? "several" : "best";
  const routed = await router.route({ points, mode, ways });
  return answerRouted(
    routed,
    (routes) => ({
      geocoded_waypoints: [],
      routes: routes.map((route) => goongRoute(route, points, language)),
      status: "OK",
    }),
    { geocoded_waypoints: [], routes: [], status: "NOT_FOUND" },
  );
}

function goongRoute({ legs, line }: Route, points: readonly Point[], language: string): object {
  return {
    bounds: cornersOf(line),
    legs: legs.map((leg, index) => ({
      ...goongTravel(leg, language),
      ...placeOf("start_location", points[index]),
      ...placeOf("end_location", points[index + 1]),
      steps: [],
    })),
    overview_polyline: { points: encodePolyline(line, 5) },
    warnings: [],
    waypoint_order: [],
  };
}

function placeOf(name: string, point: Point | undefined): object {
  return point === undefined ? {} : { [name]: latLng(point) };
}

function cornersOf(line: readonly Point[]): object {
  const bounds = boundsOf(line);
  if (bounds === null) return {};
  const { west, south, east, north } = bounds;
  return {
    northeast: latLng({ longitude: east, latitude: north }),
    southwest: latLng({ longitude: west, latitude: south }),
  };
}
