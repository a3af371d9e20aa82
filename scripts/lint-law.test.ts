import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "latchkey-law-"));
  copyFileSync(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lints a file with one import at a place in the house; `true` when the linter lets it pass. */
function passes(place: string, code: string): boolean {
  const file = join(folder, place);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
  const oxlint = join(ROOT, "node_modules", "oxlint", "bin", "oxlint");
  const result = spawnSync(process.execPath, [oxlint, "--format", "unix", file], { cwd: folder, encoding: "utf8" });
  rmSync(file);
  if (result.status !== 0 && !/no-restricted/.test(result.stdout))
    throw new Error(`the linter failed for another reason: ${result.stdout}`);
  return result.status === 0;
}

const uses = (from: string): string => `import { x } from "${from}";\nexport const y = x;`;

describe("the law of dependency", () => {
  it.each([
    ["packages/server/src/core/planted.ts", uses("#app/context.ts")],
    ["packages/server/src/core/planted.ts", uses("#store/open-store.ts")],
    ["packages/server/src/core/checks/planted.ts", uses("node:fs")],
    ["packages/server/src/core/planted.ts", uses("kysely")],
    ["packages/server/src/core/planted.ts", "export const now = Date.now();"],
    ["packages/server/src/core/planted.ts", "export const dice = Math.random();"],
    ["packages/server/src/app/keys/planted.ts", uses("#store/open-store.ts")],
    ["packages/server/src/app/keys/planted.ts", uses("#gateway/gateway.ts")],
    ["packages/server/src/courier/planted.ts", uses("#store/create-store.ts")],
    ["packages/server/src/cli/planted.ts", uses("#config/config.ts")],
    ["packages/server/src/app/keys/planted.ts", uses("kysely")],
    ["packages/server/src/gateway/planted.ts", uses("#store/open-store.ts")],
    ["packages/server/src/gateway/planted.ts", uses("#maps/open-maps.ts")],
    ["packages/server/src/store/planted.ts", uses("#api/create-api.ts")],
    ["packages/server/src/meter/planted.ts", uses("#store/open-store.ts")],
    ["packages/server/src/counter/planted.ts", uses("#meter/open-meter.ts")],
    ["packages/server/src/maps/planted.ts", uses("#gateway/gateway.ts")],
    ["packages/server/src/dialects/google/planted.ts", uses("#maps/open-maps.ts")],
    ["packages/server/src/upstream/planted.ts", uses("#dialects/dialect.ts")],
    ["packages/server/src/maps/planted.ts", uses("#upstream/open-router.ts")],
    ["packages/server/src/dialects/goong/planted.ts", uses("#upstream/open-router.ts")],
    ["packages/server/src/app/keys/planted.ts", uses("#upstream/open-router.ts")],
    ["packages/server/src/api/planted.ts", uses("#store/open-store.ts")],
    ["packages/server/src/config/planted.ts", uses("#api/create-api.ts")],
    ["packages/console/src/planted.ts", uses("#core/key.ts")],
  ])("refuses in %s: %s", (place, code) => expect(passes(place, code)).toBe(false));

  it.each([
    ["packages/server/src/core/planted.ts", uses("./key.ts")],
    ["packages/server/src/core/planted.ts", uses("ipaddr.js")],
    ["packages/server/src/app/keys/planted.ts", uses("#core/key.ts")],
    ["packages/server/src/gateway/planted.ts", uses("#app/ports/meter.ts")],
    ["packages/server/src/store/planted.ts", uses("#core/key.ts")],
    ["packages/server/src/upstream/planted.ts", uses("#app/ports/router.ts")],
    ["packages/server/src/main.ts", uses("#store/open-store.ts")],
  ])("allows in %s: %s", (place, code) => expect(passes(place, code)).toBe(true));
});
