import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

const INSTALLED = ["clients/node_modules", "../node_modules"].map((folder) => join(import.meta.dirname, folder));

/** Bundles a script that imports packages of the vendors' clients, as a customer's own build would. */
export async function bundleScript(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "latchkey-bundle-"));
  try {
    const input = join(folder, "page.mjs");
    await writeFile(input, source);
    const modules = [...INSTALLED, "node_modules"];
    const bundle = await rolldown({ input, resolve: { modules }, logLevel: "silent" });
    await bundle.write({ file: join(folder, "page.js"), format: "iife", codeSplitting: false });
    return await readFile(join(folder, "page.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
