import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const CONSOLE = fileURLToPath(new URL("../../packages/console/", import.meta.url));
const SPECIFICATION = fileURLToPath(new URL("../../spec/openapi.json", import.meta.url));

it("the console's types are those of the specification: `npm run types -w packages/console` makes them so", async () => {
  const folder = await mkdtemp(join(tmpdir(), "latchkey-types-"));
  try {
    const made = join(folder, "schema.gen.ts");
    const tool = join(dirname(createRequire(CONSOLE).resolve("openapi-typescript")), "../bin/cli.js");
    await promisify(execFile)(process.execPath, [tool, SPECIFICATION, "-o", made]);
    expect(await readFile(join(CONSOLE, "src/api/schema.gen.ts"), "utf8")).toBe(await readFile(made, "utf8"));
  } finally {
    await rm(folder, { recursive: true });
  }
});
