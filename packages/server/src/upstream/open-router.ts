import type { Router } from "#app/ports/router.ts";
import { JsonUpstream, ROUTING_LIMITS } from "./json-upstream.ts";
import { createOsrmRouter } from "./osrm-router.ts";
import { createValhallaRouter } from "./valhalla-router.ts";

const ENGINES = { osrm: createOsrmRouter, valhalla: createValhallaRouter } as const;

/** The routing engine of the configuration. */
export type RoutingSettings = { readonly engine: keyof typeof ENGINES; readonly url: string };

/** Opens the way to the operator's routing engine; connections are made when they are needed. */
export function openRouter({ engine, url }: RoutingSettings, onProblem: (text: string) => void): Router {
  const upstream = new JsonUpstream({
    url,
    limits: ROUTING_LIMITS,
    onProblem: (text) => onProblem(`The routing engine at ${new URL(url).origin} does not answer: ${text}.`),
  });
  return ENGINES[engine](upstream);
}
