import { z } from "zod";
import type { Matrix, MatrixQuestion, Route, Routed, RouteQuestion, Router, TravelMode } from "#app/ports/router.ts";
import type { Point } from "#core/place.ts";
import { decodePolyline } from "#core/polyline.ts";
import type { JsonUpstream } from "./json-upstream.ts";
import { readRouted } from "./read-routed.ts";

/** Asks an OSRM server: https://project-osrm.org/docs/v5.24.0/api/ */
export function createOsrmRouter(upstream: JsonUpstream): Router {
  return {
    async route(question) {
      const answer = await upstream.ask({ path: routePath(question) });
      return readRouted(answer, { schema: RouteAnswer, refusalOf, read: ({ routes }) => routes.map(readRoute) });
    },
    async matrix(question) {
      const answer = await upstream.ask({ path: tablePath(question) });
      return readRouted(answer, { schema: TableAnswer, refusalOf, read: readTable });
    },
    close: () => upstream.close(),
  };
}

/** The names of the profiles that OSRM's own guide sets up; a server of one profile takes any. */
const PROFILES: Readonly<Record<TravelMode, string>> = {
  car: "driving",
  taxi: "driving",
  motorcycle: "driving",
  truck: "driving",
  bicycle: "cycling",
  foot: "walking",
};

const Travelled = z.object({ distance: z.number(), duration: z.number() });
const Cells = z.array(z.array(z.number().nullable()));
const RouteAnswer = z.object({
  routes: z.array(Travelled.extend({ geometry: z.string(), legs: z.array(Travelled) })).min(1),
});
const TableAnswer = z.object({ durations: Cells, distances: Cells });
const Refused = z.object({ code: z.string() });

function routePath({ points, mode, ways }: RouteQuestion): string {
  const several = ways === "several" && points.length === 2;
  const query = `alternatives=${several}&steps=false&geometries=polyline&overview=full`;
  return `/route/v1/${PROFILES[mode]}/${coordinates(points)}?${query}`;
}

function tablePath({ origins, destinations, mode }: MatrixQuestion): string {
  const sources = origins.map((_, index) => index).join(";");
  const targets = destinations.map((_, index) => origins.length + index).join(";");
  const query = `sources=${sources}&destinations=${targets}&annotations=duration,distance`;
  return `/table/v1/${PROFILES[mode]}/${coordinates([...origins, ...destinations])}?${query}`;
}

function coordinates(points: readonly Point[]): string {
  return points.map(({ longitude, latitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`).join(";");
}

function readRoute(route: z.output<typeof RouteAnswer>["routes"][number]): Route {
  const line = decodePolyline(route.geometry, 5);
  if (!line.ok) throw new Error(line.problem);
  return { ...travelOf(route), legs: route.legs.map(travelOf), line: line.points };
}

function readTable({ durations, distances }: z.output<typeof TableAnswer>): Matrix {
  return durations.map((row, from) =>
    row.map((duration, to) => {
      const distance = distances[from]?.[to] ?? null;
      return duration === null || distance === null ? null : travelOf({ distance, duration });
    }),
  );
}

function travelOf({ distance, duration }: z.output<typeof Travelled>) {
  return { distanceMetres: distance, durationSeconds: duration };
}

function refusalOf(json: unknown): Exclude<Routed<never>["kind"], "found"> {
  const code = Refused.safeParse(json).data?.code;
  if (code === "NoRoute" || code === "NoSegment" || code === "NoTable") return "nowhere";
  return code === "TooBig" ? "too-much" : "unavailable";
}
