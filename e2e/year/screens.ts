import type { Year } from "./open-year.ts";

/** A screen of the console: the route it belongs to (as in the router), where it is, and what stands there once it is usable. */
export type Screen = {
  readonly route: string;
  /** Behind `/console`. */
  readonly path: string;
  /** The text of its heading. */
  readonly title: string | RegExp;
  /** Its main content: rows, figures or fields, by CSS. */
  readonly shows: string;
};

const CHART = ".recharts-bar-rectangle path";
const ROWS = "#content tbody tr";
const ITEMS = "#content li";
const FIELD = "#content input, #content textarea";
const CODE = "#content pre";

/** Every screen that a signed-in person can open, each with its tabs, periods, orders and filters. */
export function screensOf({
  projectId,
  keys,
  tokenId,
}: Pick<Year, "projectId" | "keys" | "tokenId">): readonly Screen[] {
  const project = `/p/${projectId}`;
  return [
    { route: "/p/$project", path: project, title: /./, shows: CHART },
    { route: "/account", path: "/account", title: "Your account", shows: "main input" },
    ...keyLists(project),
    ...keyPages(project, keys),
    ...tokenPages(project, tokenId),
    ...usagePages(project),
    ...blockedPages(project, keys),
    { route: "explain", path: `${project}/explain`, title: "Explain", shows: FIELD },
    ...servicePages(project),
    { route: "plan", path: `${project}/plan`, title: /Plan/, shows: ROWS },
    { route: "alarms", path: `${project}/alarms`, title: "Alarms", shows: ITEMS },
    { route: "alarms", path: `${project}/alarms?tab=email`, title: "Alarms", shows: FIELD },
    {
      route: "alarms",
      path: `${project}/alarms?tab=webhooks`,
      title: "Alarms",
      shows: ".lk-surface h2, .lk-surface code",
    },
    { route: "team", path: `${project}/team`, title: /Team/, shows: ITEMS },
    { route: "team", path: `${project}/team?tab=tokens`, title: /Team/, shows: "#content li, #content tbody tr" },
    { route: "audit", path: `${project}/audit`, title: "Audit log", shows: ITEMS },
    { route: "docs", path: `${project}/docs`, title: "Docs", shows: "#content a" },
    { route: "docs/$guide", path: `${project}/docs/maplibre`, title: /MapLibre/, shows: CODE },
    { route: "docs/refusals", path: `${project}/docs/refusals`, title: /refus/i, shows: "#content a" },
    { route: "settings", path: `${project}/settings`, title: "Settings", shows: FIELD },
  ];
}

function keyLists(project: string): Screen[] {
  const searches = [
    "",
    "?sort=name",
    "?sort=last-used",
    "?search=lk_pub_a",
    "?search=portal+5",
    "?status=revoked",
    "?kind=secret",
  ];
  return [
    ...searches.map((search) => ({ route: "keys", path: `${project}/keys${search}`, title: "Keys", shows: ROWS })),
    { route: "keys/new", path: `${project}/keys/new`, title: /key/i, shows: "#content button" },
    { route: "keys/new", path: `${project}/keys/new?building=website`, title: /key/i, shows: FIELD },
  ];
}

/** The busiest key, each tab of its page. */
function keyPages(project: string, keys: Year["keys"]): Screen[] {
  const [key] = keys;
  if (key === undefined) return [];
  const shown = [
    ["overview", CODE],
    ["restrictions", FIELD],
    ["limits", FIELD],
    ["usage", CHART],
    ["blocked", ITEMS],
    ["rotation", FIELD],
    ["history", ITEMS],
  ] as const;
  return shown.map(([tab, shows]) => ({
    route: "keys/$key",
    path: `${project}/keys/${key.id}${tab === "overview" ? "" : `?tab=${tab}`}`,
    title: key.name,
    shows,
  }));
}

function servicePages(project: string): Screen[] {
  const one = { route: "services/$service", title: "Maps" };
  return [
    { route: "services", path: `${project}/services`, title: "Services", shows: "#content section, #content li" },
    { ...one, path: `${project}/services/maps`, shows: "#content section, #content dl" },
    { ...one, path: `${project}/services/maps?tab=usage`, shows: CHART },
    { ...one, path: `${project}/services/maps?tab=quotas`, shows: FIELD },
  ];
}

function tokenPages(project: string, tokenId: string): Screen[] {
  const list = { route: "tokens", title: "Tokens" };
  const one = { route: "tokens/$token", title: /Map of site/ };
  return [
    { ...list, path: `${project}/tokens`, shows: ROWS },
    { ...list, path: `${project}/tokens?tab=signing-keys`, shows: ROWS },
    { ...list, path: `${project}/tokens?tab=sign`, shows: CODE },
    { ...list, path: `${project}/tokens?tab=decode`, shows: FIELD },
    { route: "tokens/new", path: `${project}/tokens/new`, title: /token/i, shows: FIELD },
    { ...one, path: `${project}/tokens/${tokenId}`, shows: "#content code" },
    { ...one, path: `${project}/tokens/${tokenId}?tab=usage`, shows: "#content h3, #content h2" },
  ];
}

function usagePages(project: string): Screen[] {
  const periods = ["hour", "24h", "7d", "30d", "month"];
  const splits = ["outcome", "key", "service", "origin"];
  const searches = [
    ...periods.map((period) => `period=${period}`),
    ...splits.flatMap((by) => ["24h", "30d"].map((period) => `period=${period}&by=${by}`)),
  ];
  const year = Date.now() - 364 * 86_400_000;
  const from = new Date(year).toISOString().slice(0, 10);
  return [...searches, `period=custom&from=${from}&to=${new Date().toISOString().slice(0, 10)}`].map((search) => ({
    route: "usage",
    path: `${project}/usage?${search}`,
    title: "Usage",
    shows: CHART,
  }));
}

function blockedPages(project: string, keys: Year["keys"]): Screen[] {
  const searches = ["", "?period=30d", "?code=ORIGIN_NOT_ALLOWED", `?period=30d&key=${keys[1]?.id}`];
  return searches.map((search) => ({
    route: "blocked",
    path: `${project}/blocked${search}`,
    title: "Blocked",
    shows: ITEMS,
  }));
}
