import type { Connection } from "./connection.ts";
import { LatchkeyError } from "./latchkey-error.ts";
import { unreachable } from "./unreachable.ts";
import { readProblem } from "./read-problem.ts";
import { credentialIn } from "./server-address.ts";

/** Parameters of a call; what is `undefined` is not sent, lists are joined with commas. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>;

export type Question = {
  /** From the slash on. */
  readonly path: string;
  readonly parameters: Parameters;
  readonly signal: AbortSignal | undefined;
};

/**
 * Asks the server for a JSON document; a token that it calls expired is renewed once. Rejects with a `LatchkeyError`, which the page is told of
 * as well, or with the signal's reason.
 */
export async function ask<T>(connection: Connection, question: Question): Promise<T> {
  const { signal } = question;
  if (signal === undefined) return answerTo(connection, question);
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    answerTo<T>(connection, question).then(resolve, reject);
  });
}

async function answerTo<T>(connection: Connection, { path, parameters, signal }: Question): Promise<T> {
  const address = `${connection.server}${path}${queryOf(parameters)}`;
  const { url } = await connection.transform(address);
  let answer = await fetchJson<T>(url, signal);
  if (!answer.ok && answer.error.code === "TOKEN_EXPIRED") {
    const renewed = await connection.authorization.renew(credentialIn(url));
    if (renewed !== null) answer = await fetchJson<T>((await connection.transform(address)).url, signal);
  }
  if (answer.ok) return answer.value;
  if (signal?.aborted !== true) connection.report(answer.error);
  throw answer.error;
}

function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LatchkeyError };

async function fetchJson<T>(url: string, signal: AbortSignal | undefined): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { signal: signal ?? null });
    const text = await response.text();
    if (response.ok) return { ok: true, value: JSON.parse(text) };
    const retryAfter = response.headers.get("Retry-After");
    return { ok: false, error: readProblem({ status: response.status, text, retryAfter }) };
  } catch (err) {
    return { ok: false, error: err instanceof SyntaxError ? MALFORMED : unreachable() };
  }
}

const MALFORMED = new LatchkeyError({
  code: "MALFORMED_RESPONSE",
  status: 0,
  title: "Not an answer of Latchkey",
  detail: "The answer is not JSON: check that latchkey.baseUrl is the address of a Latchkey server.",
});
