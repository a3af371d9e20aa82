import type { TestApi } from "./open-test-api.ts";
import { expectDocumented } from "./documented-answer.ts";

/** What a call carries besides its method and path. */
export type CallOptions = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ip?: string;
  readonly origin?: string;
};

/** An answer with its body read; JSON is parsed, no body is `null`. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly text: string;
};

/** Calls the API and holds every answer against the OpenAPI document. */
export async function call(
  { api }: Pick<TestApi, "api">,
  method: string,
  path: string,
  { body, headers = {}, ip = "192.0.2.7", origin = "http://127.0.0.1:8080" }: CallOptions = {},
): Promise<Answer> {
  const isText = typeof body === "string";
  const request = new Request(`${origin}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  const response = await api.fetch(request, { ip });
  const type = response.headers.get("content-type") ?? "";
  // A stream of events has no end: that it began is the answer.
  const isStream = type.startsWith("text/event-stream");
  if (isStream) await response.body?.cancel();
  const text = isStream ? "" : await response.clone().text();
  const isJson = /json/.test(type);
  const answer: Answer = {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : null,
  };
  expectDocumented(method, path.split("?")[0] ?? "", response, answer.body);
  return answer;
}

/** The header of whoever carries a token. */
export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** The headers of the console in a browser that holds these cookies. */
export function consoleHeaders(cookie: string, origin = "http://127.0.0.1:8080"): Record<string, string> {
  return { cookie, origin, "sec-fetch-site": "same-origin", "x-latchkey-console": "1" };
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf({ headers }: Pick<Answer, "headers">): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A text in an answer's body, by its path: `defaultKey.value`. */
export function textIn({ body }: Pick<Answer, "body">, path: string): string {
  let value: unknown = body;
  for (const step of path.split("."))
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  if (typeof value !== "string") throw new Error(`there is no text at ${path} in ${JSON.stringify(body)}`);
  return value;
}
