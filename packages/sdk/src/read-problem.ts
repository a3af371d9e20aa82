import { LatchkeyError, type Observed } from "./latchkey-error.ts";
import { unreachable } from "./unreachable.ts";

type Answer = { readonly status: number; readonly text: string; readonly retryAfter?: string | null };

/** A refusal out of an answer's body, or the next best words where the body is no problem document. */
export function readProblem({ status, text, retryAfter }: Answer): LatchkeyError {
  if (status === 0) return unreachable();
  const body = parse(text);
  const retryAfterSeconds = body["retryAfterSeconds"] ?? Number(retryAfter ?? Number.NaN);
  return new LatchkeyError({
    code: textOf(body["code"]) ?? "UNKNOWN",
    status,
    title: textOf(body["title"]) ?? "The server said no",
    detail: textOf(body["detail"]) ?? `The server answered with status ${status}.`,
    type: pageOf(body["type"]),
    observed: observedOf(body["observed"]),
    requestId: textOf(body["requestId"]),
    retryAfterSeconds: Number.isFinite(retryAfterSeconds) ? Number(retryAfterSeconds) : null,
  });
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === "object" ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

// Becomes a link, so it must not be a script.
function pageOf(value: unknown): string | null {
  return typeof value === "string" && /^https?:\/\//i.test(value) ? value : null;
}

function observedOf(value: unknown): Observed | null {
  if (value === undefined) return null;
  const { origin, ip, userAgent } = fieldsOf(value);
  return { origin: textOf(origin), ip: textOf(ip), userAgent: textOf(userAgent) };
}
