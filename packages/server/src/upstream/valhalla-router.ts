import { z } from "zod";
import type { Matrix, Route, Routed, Router, Travel, TravelMode } from "#app/ports/router.ts";
import type { Point } from "#core/place.ts";
import { decodePolyline } from "#core/polyline.ts";
import type { JsonUpstream } from "./json-upstream.ts";
import { readRouted } from "./read-routed.ts";

/** Asks a Valhalla server: https://valhalla.github.io/valhalla/api/ */
export function createValhallaRouter(upstream: JsonUpstream): Router {
  return {
    async route({ points, mode, ways }) {
      const body = {
        locations: points.map(locationOf),
        costing: COSTINGS[mode],
        units: "kilometers",
        directions_type: "none",
        // Only ways between two places have alternatives.
        ...(ways === "several" && points.length === 2 ? { alternates: MOST_ALTERNATES } : {}),
      };
      const answer = await upstream.ask({ path: "/route", body });
      return readRouted(answer, { schema: RouteAnswer, refusalOf, read: readRoutes });
    },
    async matrix({ origins, destinations, mode }) {
      const [sources, targets] = [origins.map(locationOf), destinations.map(locationOf)];
      const body = { sources, targets, costing: COSTINGS[mode], units: "kilometers" };
      const answer = await upstream.ask({ path: "/sources_to_targets", body });
      return readRouted(answer, { schema: MatrixAnswer, refusalOf, read: readMatrix });
    },
    close: () => upstream.close(),
  };
}

const COSTINGS: Readonly<Record<TravelMode, string>> = {
  car: "auto",
  taxi: "taxi",
  motorcycle: "motorcycle",
  truck: "truck",
  bicycle: "bicycle",
  foot: "pedestrian",
};
const MOST_ALTERNATES = 2;
const METRES_PER_KILOMETRE = 1_000;

const Summary = z.object({ length: z.number(), time: z.number() });
const Trip = z.object({
  summary: Summary,
  legs: z.array(z.object({ summary: Summary, shape: z.string() })).min(1),
});
const RouteAnswer = z.object({ trip: Trip, alternates: z.array(z.object({ trip: Trip })).optional() });
const MatrixAnswer = z.object({
  sources_to_targets: z.array(
    z.array(z.object({ distance: z.number().nullish(), time: z.number().nullish() }).nullable()),
  ),
});
const Refused = z.object({ error_code: z.int() });

/** Unconnected regions, no road near a place, no path: https://valhalla.github.io/valhalla/api/turn-by-turn/api-reference/#http-status-codes-and-conditions */
const NOWHERE: ReadonlySet<number> = new Set([170, 171, 442]);
/** More places, or places further apart, than the server is set to compute. */
const TOO_MUCH: ReadonlySet<number> = new Set([150, 154]);

function locationOf({ latitude, longitude }: Point): object {
  return { lat: latitude, lon: longitude };
}

function readRoutes({ trip, alternates = [] }: z.output<typeof RouteAnswer>): readonly Route[] {
  return [trip, ...alternates.map((each) => each.trip)].map(readTrip);
}

function readTrip({ summary, legs }: z.output<typeof Trip>): Route {
  const lines = legs.map(({ shape }) => {
    const line = decodePolyline(shape, 6);
    if (!line.ok) throw new Error(line.problem);
    return line.points;
  });
  return {
    ...travelOf(summary),
    legs: legs.map((leg) => travelOf(leg.summary)),
    // A leg begins where the one before ended.
    line: lines.flatMap((line, index) => (index === 0 ? line : line.slice(1))),
  };
}

function readMatrix({ sources_to_targets: rows }: z.output<typeof MatrixAnswer>): Matrix {
  return rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      const { distance, time } = cell;
      return typeof distance !== "number" || typeof time !== "number" ? null : travelOf({ length: distance, time });
    }),
  );
}

function travelOf({ length, time }: z.output<typeof Summary>): Travel {
  return { distanceMetres: length * METRES_PER_KILOMETRE, durationSeconds: time };
}

function refusalOf(json: unknown): Exclude<Routed<never>["kind"], "found"> {
  const code = Refused.safeParse(json).data?.error_code;
  if (code === undefined) return "unavailable";
  if (NOWHERE.has(code)) return "nowhere";
  return TOO_MUCH.has(code) ? "too-much" : "unavailable";
}
