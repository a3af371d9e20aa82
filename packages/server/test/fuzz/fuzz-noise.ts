import type { Dice } from "./dice.ts";
import { encoded } from "./fuzz-credential.ts";

/** Header lines that say nothing about who asks, a body, and what about them may end the connection. */
export type Noise = {
  readonly lines: readonly string[];
  readonly body: string;
  readonly breaks: "version" | "framing" | "bytes" | "close" | null;
};

const HOSTS = ["127.0.0.1", "maps.example:8080", "MAPS.example", "[::1]:80", "a..b", "x".repeat(300), "evil.example/\u00e9", "127.0.0.1:99999",
  "a b", "user@evil.example", "evil.example#", "'\"><script>", "xn--\u00ff", "1.2.3.999", "", "host:", "[::", "%00", "{*}"] as const; // prettier-ignore
const ORIGINS = [
  "https://evil.example",
  "null",
  "file://",
  "https://[::1",
  "https://\u00e9.example",
  "x".repeat(2_000),
  "capacitor://localhost",
  "https://a.b:99999",
] as const;
const REFERERS = [
  "https://evil.example/a?b#c",
  "about:blank",
  "https://user:pw@evil.example/",
  `https://evil.example/${"a/".repeat(800)}`,
  "https://%00.example",
] as const;
const ADDRESSES = [
  "203.0.113.9",
  "127.0.0.1",
  "::1",
  "203.0.113.9, 127.0.0.1",
  "for=203.0.113.9",
  "unknown",
  ",,,",
  "999.1.1.1",
  "::ffff:203.0.113.9",
] as const;

/** Headers around a request. Those that may break the connection come only where `canBreak`. */
export function noiseHeaders(
  dice: Dice,
  { method, canBreak }: { readonly method: string; readonly canBreak: boolean },
): Noise {
  const isBody = method !== "GET" && method !== "HEAD" && method !== "TRACE" && dice.chance(0.5);
  const body = isBody ? jsonNoise(dice) : "";
  const lines = [`Host: ${dice.chance(0.9) ? "127.0.0.1:8080" : dice.pick(HOSTS)}`];
  const maybe = (share: number, line: () => string): void => void (dice.chance(share) && lines.push(line()));
  maybe(0.15, () => `Origin: ${dice.pick(ORIGINS)}`);
  maybe(0.15, () => `Referer: ${dice.pick(REFERERS)}`);
  maybe(0.2, () => `User-Agent: ${dice.pick(["Mozilla/5.0", "curl/8", "", "\u00e9\u00ff", "x".repeat(1_000)])}`);
  maybe(
    0.1,
    () => `${dice.pick(["X-Forwarded-For", "x-forwarded-for", "Forwarded", "X-Real-IP"])}: ${dice.pick(ADDRESSES)}`,
  );
  maybe(0.05, () => `X-Forwarded-Host: ${dice.pick(HOSTS)}`);
  maybe(0.05, () => `X-Forwarded-Proto: ${dice.pick(["https", "javascript", ""])}`);
  maybe(0.05, () => `Range: bytes=${dice.pick(["0-0", "-1", "0-99999999999", "5-1", "a-b", "0-0,1-1"])}`);
  maybe(0.1, () => `If-None-Match: ${dice.pick(["*", '"x"', 'W/"', ",,,", "x".repeat(3_000)])}`);
  maybe(0.1, () => `Accept-Encoding: ${dice.pick(["gzip", "identity", "br", "gzip;q=0", "*;q=0", "\u00e9", ",;,;"])}`);
  maybe(0.05, () => `Cookie: ${dice.pick(["latchkey.session_token=x.y", "a=b; ".repeat(100), "=;=;%00"])}`);
  maybe(0.03, () => `X-${"h".repeat(dice.below(200))}: ${encoded(dice, "value")}`);
  if (isBody)
    lines.push(`Content-Type: ${dice.pick(["application/json", "text/plain", "application/json; charset=x"])}`);
  if (isBody || !["GET", "HEAD"].includes(method)) lines.push(`Content-Length: ${Buffer.byteLength(body, "latin1")}`);
  if (!canBreak || !dice.chance(0.04)) return { lines, body, breaks: null };
  return broken(dice, lines, body);
}

/** A parameter of a query that is no credential. */
export function noiseParameter(dice: Dice): string {
  return dice.pick(["a=1", "a", "=", "a=%", "%=%zz", "a=%ff%fe", "+=+", "a[]=1&a[]=2", "__proto__=1", "constructor=1", "v=%0d%0aX-Evil:%201",
    "a=<script>", "quotaUser=x", "a=b=c", "a=?b", "language=%E4%B8%AD", `a=${"%41".repeat(dice.below(300))}`, "%00", "a;b", "session=1", "ticket=x", "ticket=~~~", "ticket=zzzz~embed~~AAAAAAAAAAAAAAAAAAAAAA", "q=%F0%9F", "latlng=NaN,1", "center=91,0",
    `x${dice.below(1_000_000)}=${dice.below(1_000_000)}`]); // prettier-ignore
}

function jsonNoise(dice: Dice): string {
  return dice.pick(["{\"url\":\"http://[::1\"}",
    '{"url":"/tiles/world/0/0/0.pbf?key=%ff","headers":{"origin":"https://[::1","host":"1.2.3.999"},"ip":"::ffff:1.2.3.4"}',
    '{"url":"https://user:pw@evil.example:99999/maps/%2e%2e/","headers":{"\\u0000":"\\r\\n"},"ip":"999.1.1.1"}',
    '{"url":"//tiles/../x?key=a.b.c&signature=","headers":{"x-forwarded-for":",,,","authorization":"Bearer a.b.c"},"ip":"1.1.1.1"}',
    '{"url":"/maps/streets/?key=a.b.c","headers":{"host":"\\ud800"}}',
    "", "{}", "null", "[]", '{"name":', '{"name":"x","kind":"public"}', '{"__proto__":{"a":1}}', "[".repeat(2_000), '{"pattern":"*"}',
    '{"pattern":"https://*.shop.example","tryUrl":"https://a.shop.example/"}', "\u00ff\u00fe", '"\\ud800"', '{"a":1e999}']); // prettier-ignore
}

function broken(dice: Dice, lines: readonly string[], body: string): Noise {
  const framing = [
    ["Content-Length: 5", "Transfer-Encoding: chunked"],
    ["Content-Length: 5", "Content-Length: 6"],
    ["Transfer-Encoding: chunked, identity"],
    ["Transfer-Encoding : chunked"],
    ["Content-Length: -1"],
    ["Content-Length: 99"],
    ["Expect: 100-continue", "Content-Length: 3"],
    ["Expect: nothing"],
    ["Upgrade: websocket", "Connection: Upgrade"],
  ];
  switch (dice.below(4)) {
    case 0:
      return {
        lines: [...lines, ...dice.pick(framing)],
        body: dice.pick([body, "0\r\n\r\n", "5\r\nabc", "zz\r\n"]),
        breaks: "framing",
      };
    case 1:
      return {
        lines: [
          ...lines,
          dice.pick(["X: \0", "X: a\rb", "X : a", "\tX: a", "X", ": x", "X: a\u0001", `X: ${"a".repeat(20_000)}`]),
        ],
        body,
        breaks: "bytes",
      };
    case 2:
      return { lines: [...lines, "Connection: close"], body, breaks: "close" };
    default:
      return { lines, body, breaks: "version" };
  }
}
