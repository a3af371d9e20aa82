import { expect, it } from "vitest";
import type { Point } from "#core/place.ts";
import { encodePolyline } from "#core/polyline.ts";
import { JsonUpstream, ROUTING_LIMITS } from "./json-upstream.ts";
import { CONTRACT_LINE, describeRouter } from "./router.contract.ts";
import { json, serveEngine } from "./serve-engine.cases.ts";
import { createValhallaRouter } from "./valhalla-router.ts";

// The shapes of https://valhalla.github.io/valhalla/api/, fields that are not read among them: kilometres, and lines of six decimals.
const summary = (length: number, time: number) => ({
  has_time_restrictions: false,
  min_lat: 21.02,
  min_lon: 105.84,
  max_lat: 21.03,
  max_lon: 105.86,
  time,
  length,
  cost: time * 1.2,
});
const leg = (length: number, time: number, line: readonly Point[]) => ({
  summary: summary(length, time),
  shape: encodePolyline(line, 6),
});
const trip = (length: number, time: number, legs = [leg(length, time, CONTRACT_LINE)]) => ({
  locations: [{ type: "break", lat: 21.02889, lon: 105.8525, original_index: 0 }],
  legs,
  summary: summary(length, time),
  status_message: "Found route between points",
  status: 0,
  units: "kilometers",
  language: "en-US",
});
const ROUTE = {
  trip: trip(3.5, 700, [leg(1.5, 300, CONTRACT_LINE.slice(0, 3)), leg(2, 400, CONTRACT_LINE.slice(2))]),
};
const refused = (error_code: number, error: string) => ({
  status: 400,
  body: { error_code, error, status_code: 400, status: "Bad Request" },
});

describeRouter("Valhalla", createValhallaRouter, {
  route: ROUTE,
  alternatives: { trip: trip(1.5, 300), alternates: [{ trip: trip(1.8, 360) }] },
  matrix: {
    sources: [{ lon: 105.8525, lat: 21.02889 }],
    targets: [{ lon: 105.8525, lat: 21.02889 }],
    sources_to_targets: [
      [
        { distance: 0, time: 0, to_index: 0, from_index: 0 },
        { distance: 1.5, time: 300, to_index: 1, from_index: 0 },
      ],
      [
        { distance: null, time: null, to_index: 0, from_index: 1 },
        { distance: 0, time: 0, to_index: 1, from_index: 1 },
      ],
    ],
    units: "kilometers",
  },
  nowhere: [
    refused(170, "Locations are in unconnected regions. Go check/edit the map at osm.org"),
    refused(171, "No suitable edges near location"),
    refused(442, "No path could be found for input"),
  ],
  tooMuch: [
    refused(150, "Exceeded max locations:20"),
    refused(154, "Path distance exceeds the max distance limit: 5000000 meters"),
  ],
});

it("asks with the bodies of Valhalla's documentation", async () => {
  await using engine = await serveEngine(json(200, ROUTE));
  const router = createValhallaRouter(new JsonUpstream({ url: engine.url, limits: ROUTING_LIMITS, onProblem() {} }));
  const [from, to] = [
    { longitude: -56.1882, latitude: -34.9059 },
    { longitude: -56.2, latitude: -34.9 },
  ];
  await router.route({ points: [from, to], mode: "motorcycle", ways: "several" });
  await router.matrix({ origins: [from], destinations: [to], mode: "truck" });
  await router.close();
  const [lonLat, other] = [
    { lat: -34.9059, lon: -56.1882 },
    { lat: -34.9, lon: -56.2 },
  ];
  expect(engine.asked.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([
    [
      "POST",
      "/route",
      {
        locations: [lonLat, other],
        costing: "motorcycle",
        units: "kilometers",
        directions_type: "none",
        alternates: 2,
      },
    ],
    ["POST", "/sources_to_targets", { sources: [lonLat], targets: [other], costing: "truck", units: "kilometers" }],
  ]);
});
