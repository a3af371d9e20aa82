import type { FilledProject } from "./fill-project.ts";

/** One address of the console, and the route that it belongs to. */
export type Screen = { readonly route: string; readonly path: string };

/** Whoever has to be signed in, or out, to see a screen. */
type Audience = "signed-out" | "without-project" | "in-project";

type Visit = { readonly audience: Audience; readonly paths: (filled: FilledProject) => readonly string[] };

const VISITS: Readonly<Record<string, Visit>> = {
  "/setup": { audience: "signed-out", paths: () => ["/setup"] },
  "/sign-in": { audience: "signed-out", paths: () => ["/sign-in"] },
  "/join": {
    audience: "signed-out",
    paths: ({ invitationLink }) => [`/join${new URL(invitationLink).search}`, "/join?token=cut-off"],
  },
  "/": { audience: "without-project", paths: () => ["/"] },
  "/account": inConsole(() => ["/account"]),
  "/p/$project": inProject(() => ["", "/nothing-here"]),
  "/p/$project/keys": inProject(() => ["/keys", "/keys?status=deleted", "/keys?search=nothing-has-this-name"]),
  "/p/$project/keys/new": inProject(() => ["/keys/new", "/keys/new?building=website", "/keys/new?building=server"]),
  "/p/$project/keys/$key": inProject(({ busyKey, defaultKey, secretKey, deletedKey }) =>
    [busyKey, defaultKey, secretKey, deletedKey, "key_0000000000000000"].map((key) => `/keys/${key}`),
  ),
  "/p/$project/tokens": inProject(() => ["/tokens"]),
  "/p/$project/tokens/new": inProject(() => ["/tokens/new"]),
  "/p/$project/tokens/$token": inProject(({ token }) => [`/tokens/${token}`]),
  "/p/$project/usage": inProject(() => ["/usage", "/usage?by=origin&period=7d"]),
  "/p/$project/blocked": inProject(() => ["/blocked"]),
  "/p/$project/explain": inProject(({ blocked }) => ["/explain", `/explain?blocked=${blocked}`]),
  "/p/$project/services": inProject(() => ["/services", "/services?find=nothing-has-this-name"]),
  "/p/$project/services/$service": inProject(() => ["/services/maps", "/services/nothing"]),
  "/p/$project/plan": inProject(() => ["/plan"]),
  "/p/$project/alarms": inProject(() => ["/alarms"]),
  "/p/$project/team": inProject(() => ["/team"]),
  "/open": inConsole(() => ["/open?to=keys", "/open"]),
  "/p/$project/docs": inProject(() => ["/docs"]),
  "/p/$project/docs/refusals": inProject(() => ["/docs/refusals"]),
  "/p/$project/docs/$guide": inProject(() => ["/docs/maplibre", "/docs/nothing"]),
  "/p/$project/audit": inProject(() => ["/audit"]),
  "/p/$project/settings": inProject(() => ["/settings"]),
};

/** Every screen that an audience sees; tabs within a screen are walked from there. Throws where a route has no visit. */
export function everyScreen(audience: Audience, routes: readonly string[], filled: FilledProject): readonly Screen[] {
  const unknown = routes.filter((route) => !(route in VISITS));
  if (unknown.length > 0) throw new Error(`say how to visit ${unknown.join(", ")} in every-screen.ts`);
  return routes.flatMap((route) => {
    const visit = VISITS[route];
    if (visit === undefined || visit.audience !== audience) return [];
    return visit.paths(filled).map((path) => ({ route, path: `/console${path}` }));
  });
}

function inConsole(paths: Visit["paths"]): Visit {
  return { audience: "in-project", paths };
}

function inProject(paths: Visit["paths"]): Visit {
  return inConsole((filled) => paths(filled).map((path) => `/p/${filled.projectId}${path}`));
}
