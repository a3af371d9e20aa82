// Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { node, root } from "./ensure-installed.mjs";

const vite = join(root, "node_modules", "vite", "bin", "vite.js");

/** What is built from sources of its own into `dist`. */
const BUILDS = [
  {
    folder: join(root, "packages", "sdk"),
    name: "the browser SDK (a second, once)",
    sources: ["src"],
    settings: ["build.mjs", "package.json"],
    command: ["build.mjs"],
  },
  {
    folder: join(root, "packages", "console"),
    name: "the console (some seconds, once)",
    sources: ["src", "public"],
    settings: ["index.html", "vite.config.ts", "package.json"],
    command: [vite, "build", "--logLevel", "error"],
  },
];

/** Builds the SDK and the console where their sources are not those that the last build was made from. */
export function ensureBuilt() {
  for (const build of BUILDS) ensure(build);
}

function ensure(build) {
  const { folder, name, command } = build;
  const stamp = join(folder, "dist", ".built-from");
  const wanted = fingerprint(build);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log(`Building ${name} ...`);
  const started = Date.now();
  const result = spawnSync(node, command, { cwd: folder, stdio: "inherit" });
  if (result.status !== 0) {
    console.error(`latchkey: could not build ${name.replace(/ \(.*/, "")}; see the lines above.`);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function fingerprint({ folder, sources, settings }) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => files(join(folder, source))))
    hash.update(file).update(readFileSync(join(root, file)));
  for (const file of settings) {
    if (existsSync(join(folder, file))) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}
