import type { ApiProblem } from "./api-problem.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** What a JSON body holds, or why it cannot be read. */
export type BodyResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ApiProblem };

/** Reads a JSON body, and no more than the limit of it. */
export async function readBody(request: Request): Promise<BodyResult> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    return no("JSON_NEEDED", "Send JSON with the header Content-Type: application/json.");
  const bytes = await readAtMost(request);
  if (bytes === null) return no("BODY_TOO_LARGE", "The body is larger than 256 kB. Send less.");
  if (bytes.length === 0)
    return no("INVALID_INPUT", 'The body is empty. Send a JSON object, such as {"name": "Shop"}.');
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return { ok: true, value };
  } catch {
    return no("INVALID_INPUT", "The body is not valid JSON. Check quotes, commas and brackets.");
  }
}

/** The bytes of a body, or `null` when there are more than 256 kB of them; no more than that is ever held. */
export async function readAtMost(request: Request): Promise<Buffer<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request.body ?? []) {
    total += chunk.length;
    if (total > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function no(code: ApiProblem["code"], detail: string): BodyResult {
  return { ok: false, problem: { code, detail } };
}
