/** The headers of a request that the gate looks at; a header that is absent is `undefined`. */
export type RequestHeaders = {
  host: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
  userAgent: string | undefined;
  ifNoneMatch: string | undefined;
  acceptEncoding: string | undefined;
  forwarded: string | undefined;
  xForwardedFor: string | undefined;
  xForwardedProto: string | undefined;
  xForwardedHost: string | undefined;
  /** Every value of a header that may carry a credential, repeated headers included. */
  credentials: string[] | undefined;
};

/**
 * Reads the headers that matter from node's flat list in one pass; `req.headers` would build an object of all of them.
 * A header that comes twice keeps its first value, but `X-Forwarded-For` and `Forwarded` are joined in order.
 */
export function readHeaders(raw: readonly string[]): RequestHeaders {
  const headers: RequestHeaders = {
    host: undefined,
    origin: undefined,
    referer: undefined,
    userAgent: undefined,
    ifNoneMatch: undefined,
    acceptEncoding: undefined,
    forwarded: undefined,
    xForwardedFor: undefined,
    xForwardedProto: undefined,
    xForwardedHost: undefined,
    credentials: undefined,
  };
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i] ?? "";
    // Lengths tell most of the other headers apart without a look at their letters.
    if (name.length < 4 || name.length > 17) continue;
    keep(headers, name, raw[i + 1] ?? "");
  }
  return headers;
}

function keep(headers: RequestHeaders, name: string, value: string): void {
  switch (name.length) {
    case 4:
      if (is(name, "host")) headers.host ??= value;
      return;
    case 6:
      if (is(name, "origin")) headers.origin ??= value;
      return;
    case 7:
      if (is(name, "referer")) headers.referer ??= value;
      return;
    case 9:
      if (is(name, "x-api-key")) keepCredential(headers, value);
      else if (is(name, "forwarded")) headers.forwarded = join(headers.forwarded, value);
      return;
    case 10:
      if (is(name, "user-agent")) headers.userAgent ??= value;
      return;
    default:
      keepLong(headers, name, value);
  }
}

function keepLong(headers: RequestHeaders, name: string, value: string): void {
  switch (name.length) {
    case 13:
      if (is(name, "if-none-match")) headers.ifNoneMatch ??= value;
      else if (is(name, "authorization")) keepBearer(headers, value);
      return;
    case 14:
      if (is(name, "x-goog-api-key")) keepCredential(headers, value);
      return;
    case 15:
      if (is(name, "accept-encoding")) headers.acceptEncoding ??= value;
      else if (is(name, "x-forwarded-for")) headers.xForwardedFor = join(headers.xForwardedFor, value);
      return;
    case 16:
      if (is(name, "x-forwarded-host")) headers.xForwardedHost ??= value;
      return;
    case 17:
      if (is(name, "x-forwarded-proto")) headers.xForwardedProto ??= value;
      return;
    default:
  }
}

function is(name: string, lowerCase: string): boolean {
  return name === lowerCase || name.toLowerCase() === lowerCase;
}

function join(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before}, ${value}`;
}

function keepCredential(headers: RequestHeaders, value: string): void {
  const trimmed = value.trim();
  if (trimmed === "") return;
  (headers.credentials ??= []).push(trimmed);
}

// RFC 6750: the scheme is case-insensitive. Other schemes are not ours and carry no key.
function keepBearer(headers: RequestHeaders, value: string): void {
  if (/^bearer[ \t]/i.test(value)) keepCredential(headers, value.slice(7));
}
