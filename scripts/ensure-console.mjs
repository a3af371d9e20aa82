// Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { node, root } from "./ensure-installed.mjs";

const source = join(root, "packages", "console");
const stamp = join(source, "dist", ".built-from");

/** Builds the console when its sources are not those that the last build was made from. */
export function ensureConsole() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the console (some seconds, once) ...");
  const started = Date.now();
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const result = spawnSync(node, [vite, "build", "--logLevel", "error"], { cwd: source, stdio: "inherit" });
  if (result.status !== 0) {
    console.error("latchkey: the console could not be built; see the lines above.");
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Built the console in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [...files(join(source, "src")), ...files(join(source, "public"))])
    hash.update(file).update(readFileSync(join(root, file)));
  for (const file of ["index.html", "vite.config.ts", "package.json"]) {
    if (existsSync(join(source, file))) hash.update(file).update(readFileSync(join(source, file)));
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
