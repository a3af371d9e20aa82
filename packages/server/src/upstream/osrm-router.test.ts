import { expect, it } from "vitest";
import { encodePolyline } from "#core/polyline.ts";
import { JsonUpstream, ROUTING_LIMITS } from "./json-upstream.ts";
import { createOsrmRouter } from "./osrm-router.ts";
import { CONTRACT_LINE, describeRouter } from "./router.contract.ts";
import { json, serveEngine } from "./serve-engine.cases.ts";

// The shapes of https://project-osrm.org/docs/v5.24.0/api/, fields that are not read among them.
const leg = (distance: number, duration: number) => ({ steps: [], summary: "", weight: duration, duration, distance });
const way = (distance: number, duration: number, legs = [leg(distance, duration)]) => ({
  geometry: encodePolyline(CONTRACT_LINE, 5),
  legs,
  weight_name: "routability",
  weight: duration,
  duration,
  distance,
});
const waypoint = { hint: "", distance: 4.2, name: "Đinh Tiên Hoàng", location: [105.8525, 21.02889] };
const ROUTE = {
  code: "Ok",
  routes: [way(3_500, 700, [leg(1_500, 300), leg(2_000, 400)])],
  waypoints: [waypoint, waypoint, waypoint],
};

describeRouter("OSRM", createOsrmRouter, {
  route: ROUTE,
  alternatives: { code: "Ok", routes: [way(1_500, 300), way(1_800, 360)], waypoints: [waypoint, waypoint] },
  matrix: {
    code: "Ok",
    durations: [
      [0, 300],
      [null, 0],
    ],
    distances: [
      [0, 1_500],
      [null, 0],
    ],
    sources: [waypoint, waypoint],
    destinations: [waypoint, waypoint],
  },
  nowhere: [
    { status: 400, body: { code: "NoRoute", message: "Impossible route between points" } },
    { status: 400, body: { code: "NoSegment", message: "Could not find a matching segment for coordinate 1" } },
    { status: 400, body: { code: "NoTable", message: "No table found" } },
  ],
  tooMuch: [{ status: 400, body: { code: "TooBig", message: "Too many table coordinates" } }],
});

it("asks for ways and tables in the paths of OSRM's documentation", async () => {
  await using engine = await serveEngine(json(200, ROUTE));
  const router = createOsrmRouter(new JsonUpstream({ url: engine.url, limits: ROUTING_LIMITS, onProblem() {} }));
  const [from, to] = [
    { longitude: -56.1882, latitude: -34.9059 },
    { longitude: -1e-9, latitude: 0 },
  ];
  await router.route({ points: [from, to], mode: "bicycle", ways: "several" });
  await router.matrix({ origins: [from], destinations: [to, from], mode: "foot" });
  await router.close();
  expect(engine.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /route/v1/cycling/-56.188200,-34.905900;-0.000000,0.000000?alternatives=true&steps=false&geometries=polyline&overview=full",
    "GET /table/v1/walking/-56.188200,-34.905900;-0.000000,0.000000;-56.188200,-34.905900?sources=0&destinations=1;2&annotations=duration,distance",
  ]);
});
