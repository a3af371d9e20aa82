// Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { node, root } from "./ensure-installed.mjs";

const folder = join(root, "node_modules", ".cache", "latchkey");

/** What the server is started with: a short-lived garbage of requests needs no 16 MB, and memory stays under its limit. */
export const nodeFlags = ["--max-semi-space-size=2"];

/** Where node keeps what it compiled: a warm start is twice as quick, and never loads the TypeScript stripper (30 MB). */
export const compileCache = { NODE_COMPILE_CACHE: folder };

/** Fills the cache on the first start, so that already that one is a warm start. */
export function ensureCompiled() {
  if (existsSync(folder)) return;
  const source = join(root, "packages", "server", "src");
  // What main loads later by itself is named here.
  const loadedLater = pathToFileURL(join(source, "api", "auth", "create-auth.ts")).href;
  spawnSync(node, [...nodeFlags, "--import", loadedLater, join(source, "main.ts"), "--version"], {
    env: { ...process.env, ...compileCache },
    stdio: "ignore",
  });
}
