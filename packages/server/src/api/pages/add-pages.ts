import type { Hono } from "hono";
import type { ApiEnv } from "../create-api.ts";
import type { openapiDocument } from "../openapi-document.ts";
import { docsPage } from "./docs-page.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page-style.ts";
import { refusalIndexPage, refusalPage } from "./refusal-pages.ts";

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ASSET_HEADERS = { "cache-control": "public, max-age=3600" };

/** Puts the documentation on the router: of the API, and of every refusal. */
export function addPages(
  app: Hono<ApiEnv>,
  document: () => ReturnType<typeof openapiDocument>,
  publicUrl: string | null,
): void {
  app.use("/docs/*", async (c, next) => {
    await next();
    c.res.headers.set("content-security-policy", POLICY);
  });
  app.get("/docs/page.css", (c) =>
    c.body(PAGE_STYLE, 200, { ...ASSET_HEADERS, "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/docs/page.js", (c) =>
    c.body(PAGE_SCRIPT, 200, { ...ASSET_HEADERS, "content-type": "text/javascript; charset=utf-8" }),
  );
  app.get("/docs/refusals", (c) => c.redirect("/docs/refusals/", 301));
  app.get("/docs/refusals/", (c) => c.html(refusalIndexPage()));
  app.get("/docs/refusals/:code", (c) => {
    const { project, key } = c.req.query();
    const found = refusalPage({ code: c.req.param("code"), projectId: idOrNull(project), keyId: idOrNull(key) });
    return found === null ? c.notFound() : c.html(found);
  });
  app.get("/api/docs", (c) => {
    c.header("content-security-policy", POLICY);
    return c.html(docsPage(document(), publicUrl ?? new URL(c.req.url).origin));
  });
}

/** What a link of the console says about who reads; anything that is no id is left out. */
function idOrNull(text: string | undefined): string | null {
  return text !== undefined && /^[a-z]{3}_[0-9A-Za-z]{1,40}$/.test(text) ? text : null;
}
