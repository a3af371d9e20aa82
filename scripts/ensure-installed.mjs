// Runs on any Node from 20 on, before anything is installed: no dependency, no TypeScript.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node 24 that the workspace brings along, whatever Node the machine has. */
export const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** Installs the packages of the lock file when `node_modules` is absent or older than the lock; says so, and stops with one line when it fails. */
export function ensureInstalled() {
  if (isInstalled(root) && existsSync(node)) return;
  install(root, "packages");
}

/** Installs the vendors' own clients, which only tests need: nobody who runs `npm start` waits for them. */
export function ensureVendorClients() {
  const folder = join(root, "e2e", "clients");
  if (!isInstalled(folder)) install(folder, "the vendors' clients that tests use");
}

function install(folder, what) {
  console.log(`Installing ${what} (about half a minute, once) ...`);
  const started = Date.now();
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (result.status !== 0 || !existsSync(node)) {
    console.error(
      "latchkey: the packages could not be installed; see the lines above, then run the same command again.",
    );
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function isInstalled(folder) {
  const lock = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs || sameVersions(lock, installed);
}

// A fresh clone of the same commit gives the lock a newer date than the install has: compare what it says, not when.
function sameVersions(lockFile, installedFile) {
  const wanted = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return (
    Object.entries(installed).every(([path, entry]) => wanted[path]?.version === entry.version) &&
    Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional || path in installed)
  );
}
