// `npm run ok`: the one gate. Format, lint, types, unused code, drift of spec/, tests. Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled, ensureVendorClients, node, root } from "./ensure-installed.mjs";

ensureInstalled();
ensureVendorClients();
ensureBuilt();

const bin = (name) => join(root, "node_modules", ".bin", name);
/** @type {{ name: string, command: string, args: string[] }[]} */
const checks = [
  { name: "format", command: bin("oxfmt"), args: ["--check", "."] },
  { name: "lint", command: bin("oxlint"), args: ["--type-aware", "--deny-warnings"] },
  { name: "types of the server", command: bin("tsc"), args: ["-p", "tsconfig.json"] },
  { name: "types of the SDK", command: bin("tsc"), args: ["-p", "packages/sdk/tsconfig.json"] },
  { name: "types of the console", command: bin("tsc"), args: ["-p", "packages/console/tsconfig.json"] },
  { name: "unused code", command: bin("knip"), args: [] },
  { name: "drift of spec/", command: node, args: [join("scripts", "check-spec.ts")] },
];
if (!process.argv.includes("--no-tests")) {
  checks.push({ name: "tests", command: node, args: [join(root, "node_modules", "vitest", "vitest.mjs"), "run"] });
}

const failed = checks.filter(({ name, command, args }) => {
  console.log(`\n== ${name}`);
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status !== 0;
});
console.log(failed.length === 0 ? "\nok" : `\nnot ok: ${failed.map(({ name }) => name).join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
