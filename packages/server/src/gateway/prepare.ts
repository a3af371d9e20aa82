import { STATUS_CODES } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { OPEN_TO_EVERY_PAGE } from "./answer.ts";
import { headText } from "./send-head.ts";
import type { RequestHeaders } from "./request-headers.ts";

/** A service's response with its heads made once, however often it is sent. */
export type Prepared = {
  readonly status: number;
  readonly headers: readonly string[];
  /** Status and `headers` as they stand on the wire. */
  readonly head: string;
  readonly notModifiedHeaders: readonly string[];
  readonly body: Buffer | null;
  readonly etag: string | null;
  readonly unserved: ServiceResponse["unserved"];
};

const expand = promisify(gunzip);

/** Makes a function that turns a service's response into what is sent to one client, and remembers its work as long as the response lives. */
export function createPreparer(): (response: ServiceResponse, headers: RequestHeaders) => Prepared | Promise<Prepared> {
  const asStored = new WeakMap<ServiceResponse, Prepared>();
  const expanded = new WeakMap<ServiceResponse, Prepared | Promise<Prepared>>();
  return (response, headers) => {
    if (response.encoding === null || takesGzip(headers.acceptEncoding, response)) {
      let prepared = asStored.get(response);
      if (prepared === undefined)
        asStored.set(response, (prepared = prepare(response, response.body, response.encoding)));
      return prepared;
    }
    let plain = expanded.get(response);
    if (plain === undefined) {
      plain = prepareExpanded(response);
      void plain.then((ready) => expanded.set(response, ready));
      expanded.set(response, plain);
    }
    return plain;
  };
}

/** Tells whether the copy that a client already has is the current one. */
export function isNotModified(prepared: Prepared, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined || prepared.etag === null || prepared.status !== 200) return false;
  if (ifNoneMatch === prepared.etag || ifNoneMatch === "*") return true;
  const etag = prepared.etag;
  return ifNoneMatch.split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === etag);
}

// Without the header any coding is acceptable (RFC 9110, 12.5.3), and tiles are kept compressed.
function takesGzip(acceptEncoding: string | undefined, { isText }: ServiceResponse): boolean {
  if (acceptEncoding === undefined) return isText !== true;
  if (!acceptEncoding.includes("gzip") && !acceptEncoding.includes("*")) return false;
  // Browsers name no weights.
  if (!acceptEncoding.includes(";")) return true;
  return !/(?:gzip|\*)\s*;\s*q=0(?:\.0*)?(?:,|$|\s)/.test(acceptEncoding);
}

async function prepareExpanded(response: ServiceResponse): Promise<Prepared> {
  return prepare(response, response.body === null ? null : await expand(response.body), null);
}

function prepare(response: ServiceResponse, body: Buffer | null, encoding: "gzip" | null): Prepared {
  const etag = encoding === response.encoding ? response.etag : (response.etag?.replace(/"$/, '-plain"') ?? null);
  const shared = ["Cache-Control", response.cacheControl, ...OPEN_TO_EVERY_PAGE];
  if (etag !== null) shared.push("ETag", etag);
  // A client that sends another Accept-Encoding gets other bytes for the same URL.
  if (response.encoding !== null) shared.push("Vary", "Accept-Encoding");
  for (const [name, value] of Object.entries(response.headers ?? {})) shared.push(name, value);
  const headers = [...shared];
  if (body !== null) headers.push("Content-Type", response.contentType, "Content-Length", String(body.length));
  if (body !== null && encoding !== null) headers.push("Content-Encoding", encoding);
  const head = headText(`${response.status} ${STATUS_CODES[response.status] ?? ""}`, headers);
  const { status, unserved } = response;
  return { status, headers, head, notModifiedHeaders: shared, body, etag, unserved };
}
