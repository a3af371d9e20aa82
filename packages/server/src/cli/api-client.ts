import { z } from "zod";
import { UsageError } from "./usage-error.ts";

/** The management API of a server. Every call rejects with a `UsageError` when the server says no or is not there. */
export type Answers = {
  get(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
};

const Problem = z.object({ detail: z.string(), suggestion: z.string().optional() });
const TIMEOUT_MS = 30_000;

/** Where a server is and what opens it, as options and environment say. */
export type ServerAddress = { readonly url: string; readonly token: string };

/** Speaks with one server. */
export function apiClient({ url, token }: ServerAddress): Answers {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : JSON_BODY) };
    const init = { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS) };
    const response = await fetch(`${url}/api/v1${path}`, {
      ...init,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new UsageError(`${url} does not answer (${reasonOf(error)}). Start it, or give --server its address.`, 1);
    });
    return readAnswer(response, url);
  };
  return {
    get: (path, query = {}) => call("GET", `${path}${queryOf(query)}`),
    post: (path, body) => call("POST", path, body),
  };
}

const JSON_BODY = { "content-type": "application/json" };

async function readAnswer(response: Response, url: string): Promise<unknown> {
  const text = await response.text();
  const body = parse(text);
  if (response.ok && body !== undefined) return body;
  const problem = Problem.safeParse(body);
  if (response.status === 401) throw new UsageError(`The server does not know this token. ${HOW_TO_TOKEN}`, 1);
  if (problem.success) throw new UsageError(problem.data.detail, 1);
  throw new UsageError(`${url} is not a Latchkey server: it answered ${response.status}. Check --server.`, 1);
}

/** How a token is given, for messages. */
export const HOW_TO_TOKEN = "Give --token, or set LATCHKEY_TOKEN (an admin token) or LATCHKEY_ROOT_TOKEN.";

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(Object.fromEntries(given))}`;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}
