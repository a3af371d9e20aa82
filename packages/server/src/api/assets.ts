import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What goes over the wire, and how it is compressed. */
type Encoded = { readonly body: Uint8Array<ArrayBuffer>; readonly encoding: "br" | "gzip" | null };

/** A file that is served. */
export type Asset = {
  readonly contentType: string;
  readonly etag: string;
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly isHashed: boolean;
  encode(acceptEncoding: string): Promise<Encoded>;
};

/** The files of a directory; only those that stand in its listing, so that no path leads out of it. */
export type Assets = { find(path: string): Promise<Asset | null> };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Opens a directory of built files; each is read and compressed when it is first asked for, and kept. A new build is noticed. */
export function openAssets(directory: string): Assets {
  let built: { readonly atMs: number; readonly files: ReadonlyMap<string, () => Promise<Asset>> } | null = null;
  return {
    async find(path) {
      const index = await stat(join(directory, "index.html")).catch(() => null);
      if (index === null) return null;
      if (built?.atMs !== index.mtimeMs) built = { atMs: index.mtimeMs, files: await list(directory) };
      return (await built.files.get(path)?.()) ?? null;
    },
  };
}

async function list(directory: string): Promise<ReadonlyMap<string, () => Promise<Asset>>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && Object.hasOwn(CONTENT_TYPES, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length).split(sep).filter(Boolean).join("/"));
  return new Map(paths.map((path) => [path, once(() => read(directory, path))]));
}

async function read(directory: string, path: string): Promise<Asset> {
  const plain = await readFile(join(directory, path));
  const isText = !/\.(png|ico|woff2)$/.test(path);
  const zipped = once(() => promisify(gzip)(plain, { level: 9 }));
  // Quality 11 would take seconds; 6 is smaller than gzip at its best.
  const brotli = once(() => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
  return {
    contentType: CONTENT_TYPES[extname(path)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    isHashed: /^assets\/.+-[\w-]{8,}\.\w+$/.test(path),
    async encode(acceptEncoding) {
      if (isText && takes(acceptEncoding, "br")) return { body: await brotli(), encoding: "br" };
      if (isText && takes(acceptEncoding, "gzip")) return { body: await zipped(), encoding: "gzip" };
      return { body: plain, encoding: null };
    },
  };
}

function takes(acceptEncoding: string, encoding: string): boolean {
  return acceptEncoding
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .some((part) => part.split(";")[0] === encoding && !/;\s*q=0(\.0*)?$/.test(part));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
