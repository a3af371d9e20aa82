import type { GatedWorld } from "../gate/gated-world.ts";
import { Dice } from "./dice.ts";
import { badCredential, encoded, type FuzzCredential, goodCredential } from "./fuzz-credential.ts";
import { noiseHeaders, noiseParameter } from "./fuzz-noise.ts";

/** What must be so of the answer: the gate refuses, the gate admits, the API refuses, or only that there is one. */
type FuzzLaw = "refuse" | "admit" | "api-refuse" | "any";

/** A request as bytes, and the law it is under. */
export type FuzzRequest = {
  readonly index: number;
  readonly method: string;
  readonly target: string;
  readonly bytes: Buffer;
  readonly law: FuzzLaw;
  /** Its bytes may end the connection: it gets one of its own. */
  readonly isAlone: boolean;
  /** Its head may be fine and what follows not: it may be counted and answered by the parser. */
  readonly isCutShort: boolean;
};

const GATED = [
  "/tiles/world/6/0/0.pbf",
  "/tiles/world/6/0/0.mvt",
  "/tiles/world/6/63/63.pbf",
  "/tiles/world/tiles.json",
  "/maps/streets/style.json",
  "/maps/streets/",
  "/maps/streets/sprite.json",
  "/maps/streets/sprite@2x.json",
] as const;
const GATED_NOTHING = [
  "/tiles/world/9/0/0.pbf",
  "/tiles/nowhere/0/0/0.pbf",
  "/maps/nothing/",
  "/tiles/world/x",
  "/maps/streets",
  "/maps/streets/../streets/0/0/0.png",
  "/goong/assets/goong_map_web.json",
];
/** Other services than maps, where a refusal shows by its status (Google refuses with 200): some of the world's keys may use one of them, and are refused for maps. */
const ELSEWHERE = [
  "/maps/streets/static/x",
  "/embed/v1/place",
  "/apple/v1/geocode",
  "/apple/v1/reverseGeocode",
  "/apple/api/v1/snapshot",
  "/goong/Geocode",
  "/goong/Place/AutoComplete",
] as const;
const API = ["/me", "/system", "/projects", "/projects/{p}", "/projects/{p}/keys", "/projects/{p}/usage?interval=day&groupBy=key,origin",
  "/projects/{p}/audit", "/projects/{p}/services", "/projects/{p}/members", "/projects/{p}/admin-tokens", "/projects/{p}/keys/key_0",
  "/origin-patterns/check",
  "/projects/{p}/explain",
  "/projects/{p}/blocked?from=x",
  "/projects/{p}/blocked",
  "/projects/{p}/tokens",
  "/projects/{p}/signing-keys",
  "/projects/{p}/alarms",
  "/projects/{p}/due-alarms",
  "/projects/{p}/overview",
  "/key-presets", "/projects/{p}/keys?limit=1&search=%00"] as const; // prettier-ignore
const OPEN = ["/", "/healthz", "/readyz", "/console/", "/console/assets/../../x", "/api/docs", "/docs/refusals/KEY_MISSING",
  "/api/auth/get-session", "/api/v1/setup", "/api/v1/token", "/metrics", "/viewer/x/y.js", "/robots.txt", "/api/auth/ok", "/docs/refusals/%FF"] as const; // prettier-ignore
const OTHER_METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY"] as const;

/** The request number `index` of a seed: the same each time, in the same world. */
export function fuzzRequest(world: GatedWorld, seed: number, index: number): FuzzRequest {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const share = dice.roll();
  if (share < 0.05) return elsewhereRequest(dice, world, index);
  if (share < 0.9) return gateRequest(dice, world, index);
  return share < 0.97 ? apiRequest(dice, world, index) : openRequest(dice, index);
}

function gateRequest(dice: Dice, world: GatedWorld, index: number): FuzzRequest {
  const credential = dice.chance(0.25) ? goodCredential(dice, world) : badCredential(dice, world);
  const isPlain = credential.isGood && dice.chance(0.6);
  const plainPath = isPlain || dice.chance(0.7) ? dice.pick(GATED) : dice.pick(GATED_NOTHING);
  const tricked = isPlain || dice.chance(0.6) ? { path: plainPath, isAlone: false } : trickPath(dice, plainPath);
  const method = dice.chance(0.92) ? "GET" : dice.chance(0.5) ? "HEAD" : dice.pick(OTHER_METHODS);
  const isAsked = method === "GET" || method === "HEAD";
  const law = credential.isGood ? (isPlain && isAsked ? "admit" : "any") : "refuse";
  return assemble(dice, {
    index,
    method,
    path: tricked.path,
    credential,
    law,
    isAlone: tricked.isAlone,
    canBreak: !isPlain,
  });
}

function elsewhereRequest(dice: Dice, world: GatedWorld, index: number): FuzzRequest {
  const credential = dice.chance(0.5) ? goodCredential(dice, world) : badCredential(dice, world);
  const { path, isAlone } = dice.chance(0.8)
    ? { path: dice.pick(ELSEWHERE), isAlone: false }
    : trickPath(dice, dice.pick(ELSEWHERE));
  return assemble(dice, { index, method: "GET", path, credential, law: "any", isAlone, canBreak: true });
}

function apiRequest(dice: Dice, world: GatedWorld, index: number): FuzzRequest {
  const path = `/api/v1${dice.pick(API).replace("{p}", dice.pick([world.projectId, "prj_0000000000000000", "%00", "..", "{p}"]))}`;
  const isViewer = dice.chance(0.3);
  const token = isViewer
    ? world.viewer
    : dice.pick([world.open, `${world.viewer}x`, "root", "", "lk_adm_", dice.pick(world.unknown)]);
  const method = dice.chance(0.7) ? "GET" : dice.pick(OTHER_METHODS);
  const credential = {
    query: [],
    headers: dice.chance(0.2) && !isViewer ? [] : [`Authorization: Bearer ${token}`],
    isGood: false,
  };
  return assemble(dice, {
    index,
    method,
    path,
    credential,
    law: isViewer ? "any" : "api-refuse",
    isAlone: false,
    canBreak: true,
  });
}

function openRequest(dice: Dice, index: number): FuzzRequest {
  const tricked = dice.chance(0.7) ? { path: dice.pick(OPEN), isAlone: false } : trickPath(dice, dice.pick(OPEN));
  const credential = { query: [], headers: [], isGood: false };
  const method = dice.chance(0.8) ? "GET" : dice.pick(OTHER_METHODS);
  return assemble(dice, {
    index,
    method,
    path: tricked.path,
    credential,
    law: "any",
    isAlone: tricked.isAlone,
    canBreak: true,
  });
}

type Parts = {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly credential: FuzzCredential;
  readonly law: FuzzLaw;
  readonly isAlone: boolean;
  readonly canBreak: boolean;
};

function assemble(dice: Dice, { index, method, path, credential, law, isAlone, canBreak }: Parts): FuzzRequest {
  const noise = Array.from({ length: dice.chance(0.5) ? 0 : dice.below(4) }, () => noiseParameter(dice));
  const query = dice.shuffle([...credential.query, ...noise]).join(dice.chance(0.95) ? "&" : "&&");
  const target = query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`;
  const { lines, body, breaks } = noiseHeaders(dice, { method, canBreak });
  // The gate reads the first of a header that comes twice: the credential's own come first.
  const headers = [...credential.headers, ...lines];
  const version = breaks === "version" ? dice.pick(["HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "http/1.1"]) : "HTTP/1.1";
  const bytes = Buffer.from(`${method} ${target} ${version}\r\n${headers.join("\r\n")}\r\n\r\n${body}`, "latin1");
  const isRead = /^(?:\/|https?:\/\/)/i.test(path);
  return {
    index,
    method,
    target,
    bytes,
    law,
    isAlone: isAlone || breaks !== null || !isRead,
    isCutShort: breaks === "framing",
  };
}

/** Other spellings of a path; what a server takes for the same file must not be another door. */
function trickPath(dice: Dice, path: string): { path: string; isAlone: boolean } {
  const slash = dice.pick([
    "%2f",
    "%2F",
    "%252f",
    "\\",
    "%5c",
    "//",
    "/./",
    "/x/../",
    "/%2e/",
    "/%2e%2e/",
    ";/",
    "/;x=1/",
  ]);
  const tricks = [
    `/${path}`,
    `/.${path}`,
    `/x/..${path}`,
    `/api/v1/..${path}`,
    `/console/..${path}`,
    `/console/%2e%2e${path}`,
    path.replaceAll("/", slash).replace(/^[^/]/, "/"),
    path.replace(/\/(?=[^/]*$)/, slash),
    `${path};jsessionid=1`,
    `${path}.`,
    `${path}/`,
    `${path}%00`,
    `${path}%20`,
    path.toUpperCase(),
    path.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    encoded(dice, path).replace(/^%2f/, "/"),
    `http://other.example${path}`,
    `HTTP://other.example:80${path}`,
    `https://user:pass@other.example${path}`,
    path.replace("tiles", "ti%6ces").replace("maps", "m%61ps"),
    `${path}#`,
    path.replace("0/0", "00/0"),
    path.replace("world", "%F0%9F%97%BA"),
  ];
  if (dice.chance(0.95)) return { path: dice.pick(tricks), isAlone: false };
  return {
    path: dice.pick([`${path}\u00e9`, `${path}\0`, `${path}\t`, path.slice(1), "*", "", `${path} x`]),
    isAlone: true,
  };
}
