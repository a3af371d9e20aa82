// `npm run ok`: the one gate. Format, lint, types, unused code, drift of spec/, tests. Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureConsole } from "./ensure-console.mjs";
import { ensureInstalled, node, root } from "./ensure-installed.mjs";

ensureInstalled();
ensureConsole();

const bin = (name) => join(root, "node_modules", ".bin", name);
const checks = [
  ["format", bin("oxfmt"), ["--check", "."]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ["types of the server", bin("tsc"), ["-p", "tsconfig.json"]],
  ["types of the console", bin("tsc"), ["-p", "packages/console/tsconfig.json"]],
  ["unused code", bin("knip"), []],
  ["drift of spec/", node, [join("scripts", "check-spec.ts")]],
  ...(process.argv.includes("--no-tests")
    ? []
    : [["tests", node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run"]]]),
];

const failed = checks.filter(([name, command, args]) => {
  console.log(`\n== ${name}`);
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status !== 0;
});
console.log(failed.length === 0 ? "\nok" : `\nnot ok: ${failed.map(([name]) => name).join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);
