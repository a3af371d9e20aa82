import type { Hono } from "hono";
import type { ApiDeps } from "./api-deps.ts";
import { bearerToken } from "./bearer-token.ts";
import type { ApiEnv } from "./create-api.ts";
import { isRootToken } from "./is-root-token.ts";
import { problemResponse } from "./problem-response.ts";

type Deps = Pick<ApiDeps, "problemsNow" | "metrics" | "rootToken">;

/**
 * Puts `/healthz`, `/readyz` and `/metrics` on the router.
 * Metrics tell what an installation is used for: they are open on the server's own machine, elsewhere to the root token.
 */
export function addOperation(app: Hono<ApiEnv>, deps: Deps): void {
  app.get("/healthz", (c) => c.text("alive\n"));
  app.get("/readyz", async (c) => {
    const problems = await deps.problemsNow();
    return problems.length === 0 ? c.text("ready\n") : c.text(`not ready\n${problems.join("\n")}\n`, 503);
  });
  app.get("/metrics", async (c) => {
    const token = bearerToken(c.req.header("authorization") ?? "");
    const isAllowed =
      isOwnMachine(c.env.ip, c.req.raw.headers) || (token !== null && isRootToken(token, deps.rootToken));
    if (!isAllowed) {
      return problemResponse({ code: "UNAUTHENTICATED", detail: ROOT_ONLY }, c.var.requestId, {
        "www-authenticate": "Bearer",
      });
    }
    return c.body(await deps.metrics(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}

const ROOT_ONLY = "From another machine, metrics need Authorization: Bearer <LATCHKEY_ROOT_TOKEN>.";

/** A proxy on the same machine is no reason to show metrics to everybody behind it. */
function isOwnMachine(ip: string, headers: Headers): boolean {
  const cameByProxy = ["x-forwarded-for", "x-real-ip", "forwarded", "via"].some((name) => headers.has(name));
  return !cameByProxy && (ip === "::1" || ip.startsWith("127."));
}
