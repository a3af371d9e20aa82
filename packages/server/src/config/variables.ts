import { isIP } from "node:net";
import { parseIpRange, type IpRange } from "#core/pattern/ip-range.ts";
import type { VariableName } from "./env.ts";

/** How one variable is read: `parse` answers `null` for a bad value, `given` describes a bad value without giving a secret away. */
export type Variable<T> = {
  readonly name: VariableName;
  /** Goes after "It must ". */
  readonly allowed: string;
  readonly given: (text: string) => string;
  readonly parse: (text: string) => T | null;
};

/** Every variable that has a form of its own; the others take any text. */
export const VARIABLES = {
  port: {
    name: "PORT",
    allowed: "be a whole number from 0 to 65535 (0 takes any free port)",
    given: quoted,
    parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null),
  } satisfies Variable<number>,
  host: {
    name: "HOST",
    allowed: "be an address or host name to listen on, such as 127.0.0.1, 0.0.0.0 or ::, without a port",
    given: quoted,
    parse: (text) => (isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text) ? text : null),
  } satisfies Variable<string>,
  databaseUrl: {
    name: "DATABASE_URL",
    allowed: "be a postgres:// or postgresql:// address; leave it out to keep everything in a SQLite file",
    given: schemeOnly,
    parse: (text) => (/^postgres(ql)?:\/\//i.test(text) && URL.canParse(text) ? text : null),
  } satisfies Variable<string>,
  rootToken: secretOf("LATCHKEY_ROOT_TOKEN", 8),
  secret: secretOf("LATCHKEY_SECRET", 16),
  publicUrl: {
    name: "LATCHKEY_PUBLIC_URL",
    allowed: "be an http:// or https:// address without a path, such as https://maps.example.org",
    given: (text) => (text.includes("@") ? "carries a user name" : quoted(text)),
    parse: originOf,
  } satisfies Variable<string>,
  trustedProxies: {
    name: "LATCHKEY_TRUSTED_PROXIES",
    allowed: 'be addresses, ranges or the word loopback, with commas between: "loopback, 10.0.0.0/8"',
    given: (text) => `has ${JSON.stringify(firstBadProxy(text))} in it`,
    parse: (text) => (firstBadProxy(text) === null ? proxiesIn(text).flatMap(rangesOf) : null),
  } satisfies Variable<readonly IpRange[]>,
};

const LOOPBACK = ["127.0.0.0/8", "::1/128"];

function secretOf(name: VariableName, minLength: number): Variable<string> {
  return {
    name,
    allowed: `be ${minLength} or more characters without spaces; make one with: openssl rand -base64 32`,
    given: (text) => (/\s/.test(text) ? "has a space in it" : `is too short (${text.length} characters)`),
    parse: (text) => (text.length >= minLength && !/\s/.test(text) ? text : null),
  };
}

function originOf(text: string): string | null {
  if (!URL.canParse(text) || /[?#@]/.test(text)) return null;
  const url = new URL(text);
  return url.pathname === "/" && (url.protocol === "http:" || url.protocol === "https:") ? url.origin : null;
}

function schemeOnly(text: string): string {
  const scheme = /^[a-z][a-z\d+.-]{0,20}:\/\//i.exec(text)?.[0];
  return scheme === undefined ? "is not an address" : `starts with ${scheme}`;
}

function proxiesIn(text: string): string[] {
  return text.split(",").map((entry) => entry.trim());
}

function firstBadProxy(text: string): string | null {
  return proxiesIn(text).find((entry) => rangesOf(entry).length === 0) ?? null;
}

function rangesOf(entry: string): IpRange[] {
  const texts = entry === "loopback" ? LOOPBACK : [entry];
  return texts.flatMap((text) => {
    const parsed = parseIpRange(text);
    return parsed.ok ? [parsed.range] : [];
  });
}

function quoted(text: string): string {
  return `is ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)}`;
}
