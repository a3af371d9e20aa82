import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";

/** A web site of a customer: its own pages by path, and the libraries it uses under `/lib/<package>/`. */
export type Site = { readonly origin: string; readonly port: number; [Symbol.asyncDispose](): Promise<void> };

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};
const require = createRequire(import.meta.url);

/** Serves pages at `http://localhost:<free port>`; a page is HTML by its path. */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer((req, res) => {
    const path = (req.url ?? "/").split("?")[0] ?? "/";
    const page = pages[path];
    if (page !== undefined) {
      res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      res.end(page);
      return;
    }
    libraryFile(path).then(
      (body) => res.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body),
      () => res.writeHead(404).end(),
    );
  }).listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    origin: `http://localhost:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function libraryFile(path: string): Promise<Buffer> {
  const [, name, file] = /^\/lib\/((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || file === undefined) throw new Error("not a library");
  const folder = packageFolder(name);
  const full = normalize(join(folder, file));
  if (!full.startsWith(folder)) throw new Error("outside of the package");
  return readFile(full);
}

function packageFolder(name: string): string {
  // The vendors' own clients are installed apart from the product.
  return [...(require.resolve.paths(name) ?? []), join(import.meta.dirname, "clients", "node_modules")]
    .map((folder) => join(folder, name))
    .reduce((found, folder) => (found === "" && canRead(folder) ? folder : found), "");
}

function canRead(folder: string): boolean {
  try {
    require(join(folder, "package.json"));
    return true;
  } catch {
    return false;
  }
}
