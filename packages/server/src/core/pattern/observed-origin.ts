/** Where a request says it comes from. */
export type ObservedOrigin =
  | { readonly kind: "missing" }
  | {
      readonly kind: "present";
      /** The origin as it may be shown, never with a path or a password: `https://shop.example:8080`, `(unreadable)`. */
      readonly text: string;
      /** `http` and `https` are websites; any other scheme matches no pattern; `""` where it could not be read. */
      readonly scheme: string;
      /** In ASCII, lower case, without a trailing dot; IPv6 in brackets. */
      readonly host: string;
      readonly port: number;
      /** The path of a Referer that carries one, as a browser writes it; else `null`. */
      readonly path: string | null;
    };

/** The headers that say where a request comes from, and the hosts under which Latchkey itself is reached. */
export type OriginHeaders = {
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  /** `host` or `host:port`, in lower case. */
  readonly ownHosts: readonly string[];
};

const MISSING: ObservedOrigin = Object.freeze({ kind: "missing" });
const UNREADABLE: ObservedOrigin = Object.freeze({
  kind: "present",
  text: "(unreadable)",
  scheme: "",
  host: "",
  port: 0,
  path: null,
});

/**
 * What every program reads as one and the same host, before the URL parser is asked: no user name, backslash, percent sign,
 * look-alike dot, or character that the parser drops. It only ever refuses more than the parser does.
 */
const PLAIN_WEB_URL = /^https?:\/\/[^/?#@\\%\p{Cc}\p{Cf}\p{Z}\u3002\uff0e\uff61]+(?:[/?#][^\p{Cc}]*)?$/iu;

const MAX_HOST_LENGTH = 255;

/**
 * Reads where a request comes from: `Origin` where there is one, it decides alone; else `Referer`. `Origin: null`, an empty
 * header and a Referer on one of the own hosts are missing. What is there but cannot be read is present and matches nothing.
 */
export function observeOrigin({ origin, referer, ownHosts }: OriginHeaders): ObservedOrigin {
  if (origin !== undefined) {
    if (origin === "" || origin === "null") return MISSING;
    return readOrigin(origin);
  }
  if (referer === undefined || referer === "") return MISSING;
  const observed = readWebUrl(referer);
  return isOwn(observed, ownHosts) ? MISSING : observed;
}

/** An Origin has no path: one that does was not written by a browser. */
function readOrigin(text: string): ObservedOrigin {
  const observed = readWebUrl(text);
  return observed.kind === "present" && observed.path !== null ? UNREADABLE : observed;
}

function readWebUrl(text: string): ObservedOrigin {
  if (!PLAIN_WEB_URL.test(text)) return readOther(text);
  const url = URL.parse(text);
  if (url === null || url.hostname.length > MAX_HOST_LENGTH) return UNREADABLE;
  const scheme = url.protocol.slice(0, -1);
  const host = url.hostname.endsWith(".") ? url.hostname.slice(0, -1) : url.hostname;
  const shownPort = url.port === "" ? "" : `:${url.port}`;
  // A page that tells only its origin sends "/", the same as its front page.
  const path = url.pathname === "/" && url.search === "" ? null : url.pathname;
  const port = url.port === "" ? defaultPortOf(scheme) : Number(url.port);
  return { kind: "present", text: `${scheme}://${host}${shownPort}`, scheme, host, port, path };
}

/** An app's web view, a browser's extension: shown so that its owner knows it again, but no website. */
function readOther(text: string): ObservedOrigin {
  const [, scheme = "", host = ""] = /^([a-z][a-z0-9+.-]{0,31}):\/\/([a-z0-9.-]{1,128})(?:[/:?#]|$)/i.exec(text) ?? [];
  if (scheme === "" || /^https?$/i.test(scheme)) return UNREADABLE;
  return {
    kind: "present",
    text: `${scheme}://${host}`.toLowerCase(),
    scheme: scheme.toLowerCase(),
    host: host.toLowerCase(),
    port: 0,
    path: null,
  };
}

function isOwn(observed: ObservedOrigin, ownHosts: readonly string[]): boolean {
  if (observed.kind === "missing") return false;
  const { scheme, host, port } = observed;
  return ownHosts.includes(`${host}:${port}`) || (port === defaultPortOf(scheme) && ownHosts.includes(host));
}

function defaultPortOf(scheme: string): number {
  return scheme === "https" ? 443 : 80;
}
