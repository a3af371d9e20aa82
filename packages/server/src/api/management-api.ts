import type { Context } from "hono";
import { Hono } from "hono";
import type { ApiDeps } from "./api-deps.ts";
import { authenticate } from "./authenticate.ts";
import { cookieCallProblem } from "./cookie-call-problem.ts";
import type { Endpoint } from "./endpoint.ts";
import { problemResponse } from "./problem-response.ts";
import { ENDPOINTS } from "./routes/endpoints.ts";
import type { ApiEnv } from "./create-api.ts";

const SIGN_IN =
  "Send Authorization: Bearer <token> with an admin token or the root token, or sign in to the console. The token that was sent is not known, or has expired.";

/** The operations of the management API on a router of their own. */
export function managementApi(deps: ApiDeps): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.route.method.toUpperCase(), honoPath(endpoint), (c) => serve(deps, endpoint, c));
  }
  for (const [path, methods] of methodsByPath()) {
    app.all(path, (c) => methodNotAllowed(c, methods));
  }
  return app;
}

async function serve(deps: ApiDeps, endpoint: Endpoint, c: Context<ApiEnv>): Promise<Response> {
  const {
    req,
    var: { requestId },
    env: { ip },
  } = c;
  const request = req.raw;
  const raw = { deps, request, pathParams: req.param(), requestId, ip };
  if (endpoint.access === "open") return endpoint.handle({ ...raw, caller: null });
  const found = await authenticate(deps, request, ip);
  if (found === null) {
    return problemResponse({ code: "UNAUTHENTICATED", detail: SIGN_IN }, requestId, { "www-authenticate": "Bearer" });
  }
  if (found.by === "cookie") {
    const detail = cookieCallProblem(request, deps.publicUrl);
    if (detail !== null) return problemResponse({ code: "CSRF_REJECTED", detail }, requestId);
  }
  return endpoint.handle({ ...raw, caller: found.caller });
}

function methodNotAllowed(c: Context<ApiEnv>, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  const detail = `${c.req.method.slice(0, 20)} is not known here. Use ${allow}.`;
  return problemResponse({ code: "METHOD_NOT_ALLOWED", detail }, c.var.requestId, { allow });
}

function methodsByPath(): Map<string, string[]> {
  const groups = Map.groupBy(ENDPOINTS, honoPath);
  return new Map([...groups].map(([path, its]) => [path, its.map(({ route }) => route.method.toUpperCase())]));
}

function honoPath({ route }: Endpoint): string {
  return route.path.replaceAll(/\{(\w+)\}/g, ":$1");
}
