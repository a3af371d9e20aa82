import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { settingOf } from "../../packages/sdk/src/map/setting-of.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SDK = join(ROOT, "packages", "sdk");
const LIMIT_BYTES = 10_000;
const run = promisify(execFile);

describe("the built SDK", () => {
  it.each(["latchkey.js", "latchkey.mjs"])("%s is small: at most 10 kB gzipped", async (name) => {
    const size = gzipSync(await readFile(join(SDK, "dist", name))).length;
    expect(size).toBeLessThan(LIMIT_BYTES);
  });

  it("names a setting for every refusal that a setting can end", async () => {
    const catalogue = await readFile(join(ROOT, "spec", "refusals.md"), "utf8");
    const [, gate = ""] = /^## Maps and services$([^]*?)^## /m.exec(catalogue) ?? [];
    const codes = [...gate.matchAll(/^### `([A-Z_]+)` \((?:401|403|429)\)/gm)].map(([, code = ""]) => code);
    expect(codes.length).toBeGreaterThan(15);
    const without = codes.filter((code) => !code.startsWith("SIGNATURE_") && settingOf(code) === null);
    expect(without).toEqual([]);
  });

  it("has types that a program of a customer is checked with", async () => {
    const folder = await mkdtemp(join(tmpdir(), "latchkey-types-"));
    const modules = join(folder, "node_modules");
    const installed = join(modules, "@latchkey", "sdk");
    await mkdir(installed, { recursive: true });
    const tsc = join(ROOT, "node_modules", ".bin", "tsc");
    const types = join(installed, "dist", "types");
    await run(tsc, ["-p", join(SDK, "tsconfig.build.json"), "--outDir", types]);
    await writeFile(join(installed, "package.json"), await readFile(join(SDK, "package.json")));
    for (const name of ["maplibre-gl", "@types"]) await symlink(join(ROOT, "node_modules", name), join(modules, name));
    await writeFile(
      join(folder, "shop.ts"),
      `import { latchkey, LatchkeyError } from "@latchkey/sdk";
       latchkey.init({ authorizationCallback: (done) => done("token") });
       const map = new latchkey.Map({ container: "map", style: "streets", center: [0, 0], zoom: 2 });
       map.on("click", ({ lngLat }) => console.log(lngLat.lng));
       map.ready.then((made) => made.addControl, (error) => error instanceof LatchkeyError && error.observed?.origin);
       latchkey.addEventListener("error", ({ status, problem }) => console.log(status === "Unauthorized", problem.code));
       latchkey.search("monte", { proximity: { longitude: 0, latitude: 0 } }).then(({ suggestions }) => suggestions[0]?.name);
       // @ts-expect-error -- there is no such event
       latchkey.addEventListener("oops", () => {});`,
    );
    const options = [
      "--strict",
      "--noEmit",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--target",
      "es2022",
    ];
    const lib = ["--lib", "es2023,dom", "--skipLibCheck", "false", "--types", "geojson"];
    await run(tsc, [...options, ...lib, "shop.ts"], { cwd: folder }).catch((error: { stdout: string }) => {
      throw new Error(error.stdout);
    });
  });
});
