import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadViewerAssets } from "#maps/viewer/viewer-assets.ts";
import { loadSdkAssets } from "./sdk-assets.ts";

it("an SDK that is not built is told with what to do, and MapLibre is served all the same", async () => {
  const problems: string[] = [];
  const directory = await mkdtemp(join(tmpdir(), "latchkey-sdk-"));
  const parts = { directory, viewer: await loadViewerAssets(), onProblem: (text: string) => problems.push(text) };
  const missing = await loadSdkAssets(parts);
  expect(problems).toEqual([expect.stringContaining("npm start")]);
  expect(missing.asset("/sdk/latchkey.js")).toBeNull();
  expect(missing.asset("/sdk/maplibre-gl.mjs")).toMatchObject({ status: 200, cacheControl: "public, max-age=300" });

  for (const name of ["latchkey.js", "latchkey.mjs", "google-maps.js", "latchkey.css"])
    await writeFile(join(directory, name), "/* */");
  const built = await loadSdkAssets(parts);
  expect(built.asset("/sdk/latchkey.js")).toMatchObject({ contentType: "text/javascript; charset=utf-8" });
  expect(built.asset("/sdk/../latchkey.js")).toBeNull();
  expect(problems).toHaveLength(1);
});
