import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openapiDocument } from "../packages/server/src/api/openapi-document.ts";
import { refusalsMarkdown } from "../packages/server/src/api/pages/refusals-markdown.ts";
import { wholeHelp } from "../packages/server/src/cli/help-text.ts";
import { configSchema } from "../packages/server/src/config/config-schema.ts";

/** A file of `spec/` as the code makes it. */
export type SpecFile = { readonly path: string; readonly text: string };

const SPEC = join(import.meta.dirname, "..", "spec");

/** Every file of `spec/` that is generated, as it should be now. */
export function specFiles(): SpecFile[] {
  return [
    { path: join(SPEC, "openapi.json"), text: json(openapiDocument()) },
    { path: join(SPEC, "config.schema.json"), text: json(configSchema()) },
    { path: join(SPEC, "refusals.md"), text: refusalsMarkdown() },
    { path: join(SPEC, "cli.txt"), text: wholeHelp() },
  ];
}

/** The files that are not what they should be. */
export async function driftedFiles(): Promise<SpecFile[]> {
  const files = specFiles();
  const committed = await Promise.all(files.map(({ path }) => readFile(path, "utf8").catch(() => null)));
  return files.filter(({ text }, index) => committed[index] !== text);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) {
  for (const { path, text } of await driftedFiles()) {
    await writeFile(path, text);
    console.log(`wrote ${path}`);
  }
}
