import { base62Digits } from "#core/base62.ts";
import { Hono } from "hono";
import { routePath } from "hono/route";
import type { ApiDeps } from "./api-deps.ts";
import { isAccountCall } from "./auth/is-account-call.ts";
import { addConsoleFiles } from "./console-files.ts";
import { cookieCallProblem } from "./cookie-call-problem.ts";
import { managementApi } from "./management-api.ts";
import { openapiDocument } from "./openapi-document.ts";
import { addOperation } from "./operation.ts";
import { addPages } from "./pages/add-pages.ts";
import { problemResponse } from "./problem-response.ts";
import { readAtMost } from "./read-body.ts";

/** What the routes know about a request besides the request itself. */
export type ApiEnv = { Bindings: Connection; Variables: { requestId: string } };

/** How a request came in: the client's address, as the trusted proxies say. */
type Connection = { readonly ip: string };

/** Everything that is not a map: the management API, sign-in, the console's files, documentation, operation. */
export type Api = { fetch(request: Request, connection: Connection): Promise<Response> };

/** Makes the API; it answers every request, also those for paths that it does not know. */
export function createApi(deps: ApiDeps): Api {
  const app = new Hono<ApiEnv>();
  app.use(async (c, next) => {
    const requestId = `req_${base62Digits(deps.ctx.randomBytes(64), 16)}`;
    c.set("requestId", requestId);
    if (isReadable(c.req.url)) await next();
    else c.res = problemResponse({ code: "INVALID_INPUT", detail: NO_ADDRESS, field: "Host" }, requestId);
    setUsualHeaders(c.res.headers, requestId);
  });
  app.notFound((c) => problemResponse({ code: "NOT_FOUND", detail: NOTHING_HERE }, c.var.requestId));
  app.onError((error, c) => {
    const { requestId } = c.var;
    // Not the path as it was sent: people paste keys and tokens where an id belongs.
    deps.onError(error, { requestId, method: c.req.method, path: routePath(c, -1) });
    return problemResponse({ code: "INTERNAL_ERROR", detail: MISTAKE }, requestId);
  });
  const document = once(openapiDocument);
  app.get("/api/v1/openapi.json", (c) => c.json(document()));
  app.route("/", managementApi(deps));
  app.all("/api/auth/*", (c) => callAccounts(deps, c.req.raw, c.env.ip, c.var.requestId));
  addPages(app, document, deps.publicUrl);
  addOperation(app, deps);
  addConsoleFiles(app, deps.consoleDirectory);
  return { fetch: async (request, connection) => app.fetch(request, connection) };
}

const NOTHING_HERE = "There is nothing at this address. The documentation is at /api/docs.";
const NO_ADDRESS =
  "The address or the Host header of this request cannot be read. Send the server's own name and port.";
const MISTAKE =
  "Something went wrong on the server. Try again; if it happens again, report the requestId to its operator.";

/** The address is made of what the client sent: a Host such as `1.2.3.999` is none, and one with a password in it is nobody's. */
function isReadable(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.username === "" && url.password === "";
}

async function callAccounts(deps: ApiDeps, request: Request, ip: string, requestId: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!isAccountCall(request.method, pathname)) {
    return problemResponse({ code: "NOT_FOUND", detail: NOTHING_HERE }, requestId);
  }
  if (request.method === "GET") return deps.accounts.handle(request, ip);
  const detail = request.headers.has("cookie") ? cookieCallProblem(request, deps.publicUrl) : null;
  if (detail !== null) return problemResponse({ code: "CSRF_REJECTED", detail }, requestId);
  const body = await readAtMost(request);
  if (body === null) return problemResponse({ code: "BODY_TOO_LARGE", detail: "Send less than 256 kB." }, requestId);
  const { method, headers, url } = request;
  return deps.accounts.handle(new Request(url, { method, headers, body }), ip);
}

/** What every answer carries, unless the route said something of its own. */
function setUsualHeaders(headers: Headers, requestId: string): void {
  headers.set("x-request-id", requestId);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  if (!headers.has("content-security-policy")) {
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
