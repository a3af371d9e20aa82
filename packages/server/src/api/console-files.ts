import type { Context, Hono } from "hono";
import type { ApiEnv } from "./create-api.ts";
import { openAssets, type Asset } from "./assets.ts";

/**
 * Scripts come from this server alone. Mantine sets inline styles; MapLibre runs its worker from a blob and draws images
 * from blobs and data addresses.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "child-src blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const NOT_BUILT =
  "The console is not built yet. Run npm start, which builds it, or npm run build in packages/console.\n";

/** Puts the console on the router: its files under `/console/`, its first page for every address within it. */
export function addConsoleFiles(app: Hono<ApiEnv>, directory: string): void {
  const assets = openAssets(directory);
  app.get("/", (c) => c.redirect("/console/", 302));
  app.get("/console", (c) => c.redirect("/console/", 301));
  app.get("/console/*", async (c) => {
    const path = decodePath(c.req.path.slice("/console/".length));
    const asset = path === null || path === "" ? null : await assets.find(path);
    if (asset !== null) return send(c, asset);
    // A file that is gone must not answer with a page: the browser would take it for a script.
    if (path === null || /(^|\/)\.|\.[a-z\d]{1,8}$/i.test(path)) return c.notFound();
    const page = await assets.find("index.html");
    return page === null ? c.text(NOT_BUILT, 503) : send(c, page);
  });
}

async function send(c: Context<ApiEnv>, asset: Asset): Promise<Response> {
  const headers = {
    "content-type": asset.contentType,
    "cache-control": asset.isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    etag: asset.etag,
    vary: "Accept-Encoding",
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
  };
  if (c.req.header("if-none-match")?.includes(asset.etag) === true) return c.body(null, 304, headers);
  const { body, encoding } = await asset.encode(c.req.header("accept-encoding") ?? "");
  return c.body(body, 200, encoding === null ? headers : { ...headers, "content-encoding": encoding });
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
