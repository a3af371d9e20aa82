import { readIp } from "./ip-address.ts";
import { type Parsed, parsed, problem } from "./origin-pattern-problem.ts";

/** The scheme as written; `null` where none is. */
export type SchemeText = "http" | "https" | "http*" | null;

/** A pattern cut into its parts, none of them understood yet. */
export type OriginPatternParts = {
  readonly scheme: SchemeText;
  readonly host: string;
  readonly port: string | null;
  /** `""`, or what follows from the first slash on. */
  readonly path: string;
};

const MAX_LENGTH = 512;

/** What people write for a scheme, and what they mean. */
const MEANT_SCHEMES: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["*", "http*://"],
  ["https*", "http*://"],
  ["http(s)", "http*://"],
  ["ftp", "https://"],
  ["ws", "http://"],
  ["wss", "https://"],
]);

/** Cuts a trimmed text into scheme, host, port and path, and refuses what can be in no pattern. */
export function splitOriginPattern(text: string): Parsed<OriginPatternParts> {
  if (text === "")
    return problem("empty", "Write the website that may use the key, such as example.com or *.example.com.");
  if (text.length > MAX_LENGTH)
    return problem("too-long", `Write at most ${MAX_LENGTH} characters: the website is enough, such as example.com.`);
  if (/[\s\p{Cc}\p{Cf}\p{Zs}]/u.test(text)) return severalProblem(text);
  if (text.includes("\\")) return problem("backslash", "Write / instead of \\.", text.replaceAll("\\", "/"));
  const halfScheme = /^(https?):\/?(?!\/)/i.exec(text);
  if (halfScheme !== null) {
    return problem(
      "scheme",
      "After http: or https: stand two slashes.",
      `${halfScheme[1]}://${text.slice(halfScheme[0].length)}`,
    );
  }
  const [, schemeText, rest = ""] = /^(?:([^/?#@[\]]*):)?\/\/(.*)$/.exec(text) ?? [undefined, null, text];
  const scheme = schemeText === null ? parsed(null) : parseScheme(schemeText ?? "", rest);
  if (!scheme.ok) return scheme;
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  if (/[,;|"'<>`]/.test(authority)) return severalProblem(text);
  const prefix = scheme.value === null ? "" : `${scheme.value}://`;
  return splitRest(prefix, authority, rest.slice(authority.length), scheme.value);
}

function splitRest(prefix: string, authority: string, path: string, scheme: SchemeText): Parsed<OriginPatternParts> {
  if (authority.includes("@")) {
    const host = authority.slice(authority.lastIndexOf("@") + 1);
    return problem("user-info", "A website has no user name: write only what stands after the @.", `${prefix}${host}`);
  }
  if (/[?#]/.test(path)) {
    return problem(
      "page-url",
      "This is the address of one page: write only its website, without what follows from ? or # on.",
      `${prefix}${authority}`,
    );
  }
  if (/^\/\d{1,3}$/.test(path) && readIp(authority.replaceAll(/[[\]]/g, "")) !== null) {
    return problem(
      "address",
      "Blocks of IP addresses belong into the key's IP addresses: here, write one website.",
      `${prefix}${authority}`,
    );
  }
  return splitAuthority(prefix, authority, path, scheme);
}

function splitAuthority(
  prefix: string,
  authority: string,
  path: string,
  scheme: SchemeText,
): Parsed<OriginPatternParts> {
  const colonAt = authority.indexOf(":", authority.lastIndexOf("]") + 1);
  if (!authority.startsWith("[") && readIp(authority)?.includes(":")) {
    return problem("address", "Write an IPv6 address in brackets.", `${prefix}[${authority}]${path}`);
  }
  const host = colonAt < 0 ? authority : authority.slice(0, colonAt);
  return parsed({ scheme, host, port: colonAt < 0 ? null : authority.slice(colonAt + 1), path });
}

function parseScheme(text: string, rest: string): Parsed<SchemeText> {
  const scheme = text.toLowerCase();
  if (scheme === "http" || scheme === "https" || scheme === "http*") return parsed(scheme);
  const meant = MEANT_SCHEMES.get(scheme);
  return problem(
    "scheme",
    "Only websites have origins here: begin with https://, http://, http*:// for both, or with the host name. For an app, use the key's user-agents.",
    meant === undefined ? undefined : `${meant}${rest}`,
  );
}

function severalProblem(text: string): Parsed<never> {
  return problem(
    "several",
    "Write one website at a time, without spaces, commas or quotes.",
    text.split(/[\s\p{Cc}\p{Cf}\p{Zs},;|"'<>`]+/u).find((word) => /[.:]/.test(word)),
  );
}
