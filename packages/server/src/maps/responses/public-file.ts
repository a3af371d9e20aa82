import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { textResponse } from "./text-response.ts";

export const JAVASCRIPT = "text/javascript; charset=utf-8";
export const CSS = "text/css; charset=utf-8";

/** A file that everybody may have. */
export type PublicFile = { readonly folder: string; readonly name: string; readonly contentType: string };

/** Reads a public file, gzipped once. */
export async function readPublicFile(
  { folder, name, contentType }: PublicFile,
  cacheControl: string,
): Promise<{ readonly name: string; readonly response: ServiceResponse }> {
  const body = await readFile(join(folder, name));
  return { name, response: await textResponse({ contentType, body, cacheControl }) };
}
