import { getDomain, parse } from "tldts";

/** Hosts come from the URL parser, so they need no second look; a private suffix (`github.io`) is as public as `com`. */
const OPTIONS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
} as const;

/** The domain that somebody registered: of `a.b.example.co.uk` it is `example.co.uk`; `null` for `co.uk`, `localhost`, `github.io`. */
export function registrableDomain(host: string): string | null {
  return getDomain(host, OPTIONS);
}

/** Whether a host is a place where anybody gets a name below it, by the rules of a company: `netlify.app`, `github.io`. */
export function isHostingSuffix(host: string): boolean {
  const { publicSuffix, isPrivate } = parse(host, OPTIONS);
  return isPrivate === true && publicSuffix === host;
}
