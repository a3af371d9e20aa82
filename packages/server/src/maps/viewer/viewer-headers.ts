import type { PreparedStyle } from "#maps/styles/prepared-style.ts";

/**
 * The headers of the viewer page: its scripts come from this server alone, and requests go here and to the servers that
 * the styles name. Any page may frame the viewer, as MapTiler's may be: it shows what its URL already gives, and there is nothing
 * in it that a click could give away; an embedded map is framed by the key's websites. Other sites learn where a visitor came from, but not the key in the URL.
 */
export function viewerHeaders(
  styles: readonly PreparedStyle[],
  baseUrl: string,
  frameAncestors = "*",
): Readonly<Record<string, string>> {
  const own = URL.parse(baseUrl)?.origin;
  const others = new Set([...(own === undefined ? [] : [own]), ...styles.flatMap((style) => style.otherOrigins)]);
  const servers = ["'self'", ...others].join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
    `connect-src ${servers}`,
    `img-src ${servers} data: blob:`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ];
  return Object.freeze({
    "content-security-policy": policy.join("; "),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  });
}
