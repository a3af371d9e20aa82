import { type Engine, json, serveEngine } from "../../packages/server/src/upstream/serve-engine.cases.ts";

/** Somebody's OSRM server, 1,500 metres and 300 seconds between any two points: https://project-osrm.org/docs/v5.24.0/api/ */
export async function serveOsrm(): Promise<Engine> {
  return serveEngine((req, res) => {
    const path = req.url ?? "";
    json(200, path.startsWith("/table/") ? table(path) : route(path))(req, res);
  });
}

function route(path: string): object {
  const count = pointsIn(path).length - 1;
  const leg = { distance: 1_500, duration: 300, weight: 300, steps: [], summary: "" };
  const legs = Array.from({ length: count }, () => leg);
  // The example of Google's page about its encoding.
  const geometry = "_p~iF~ps|U_ulLnnqC_mqNvxq`@";
  const way = { geometry, legs, distance: 1_500 * count, duration: 300 * count, weight: 300, weight_name: "duration" };
  const routes = path.includes("alternatives=true") ? [way, way] : [way];
  return { code: "Ok", routes, waypoints: [] };
}

function table(path: string): object {
  const [, sources = ""] = /sources=([\d;]*)/.exec(path) ?? [];
  const [, destinations = ""] = /destinations=([\d;]*)/.exec(path) ?? [];
  const grid = (cell: number) => sources.split(";").map(() => destinations.split(";").map(() => cell));
  return { code: "Ok", durations: grid(300), distances: grid(1_500), sources: [], destinations: [] };
}

function pointsIn(path: string): readonly string[] {
  const [, points = ""] = /^\/\w+\/v1\/\w+\/([^?]*)/.exec(path) ?? [];
  return points.split(";");
}
