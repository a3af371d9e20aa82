import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const DIST = new URL("../../packages/console/dist/", import.meta.url);
const LIMIT_BYTES = 350_000;

it("the console's first load is at most 350 kB of gzipped JavaScript, without the map and chart libraries", async () => {
  const loaded = new Map<string, number>();
  const html = await readFile(new URL("index.html", DIST), "utf8");
  const waiting = [...html.matchAll(/\/console\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? "");
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    const code = await readFile(fileURLToPath(new URL(file, DIST)), "utf8");
    loaded.set(file, gzipSync(code).length);
    // Static imports only: `import("...")` is loaded where it is needed.
    const imports = [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    waiting.push(...imports.map((match) => `assets/${match[1]}`));
  }
  const total = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(loaded.size).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
  expect([...loaded.keys()].filter((file) => /live-map|usage-chart|maplibre/.test(file))).toEqual([]);
});
