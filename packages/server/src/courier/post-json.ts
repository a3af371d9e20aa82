import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";

/** What of an answer matters. */
export type PostAnswer = { readonly status: number; readonly retryAfter: string | null };

/** Where and what to post. `lookup` is `null` where every address may be reached. */
export type Post = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly lookup: LookupFunction | null;
};

/** An answer's body is read this far, so that the receiver can end politely, and thrown away. */
const MOST_BODY_BYTES = 65_536;

/** Posts a body on a connection of its own; follows no redirect; rejects when there is no answer within the time. */
export function postJson({ url, headers, body, timeoutMs, lookup }: Post): Promise<PostAnswer> {
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" },
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
    ...(lookup === null ? {} : { lookup }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? requestHttps : requestHttp;
    const sent = request(url, options, (response) => {
      const status = response.statusCode ?? 0;
      const retryAfter = response.headers["retry-after"] ?? null;
      drain(response).then(() => resolve({ status, retryAfter }), reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function drain(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  return new Promise((resolve, reject) => {
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BODY_BYTES) return;
      resolve();
      response.destroy();
    });
    response.on("end", resolve);
    response.on("error", reject);
  });
}
