import { timeLeft } from "../../words/time-left.ts";
import { formatExact } from "../../words/times.ts";
import { type DecodeContext, signerOf } from "./decode-context.ts";
import type { DecodedToken } from "./decode-token.ts";

/** One member of a token: its name, its value as it stands there, and what it means. */
export type TokenLine = { readonly name: string; readonly value: string; readonly words: string };

type Reader = (value: unknown, token: DecodedToken, ctx: DecodeContext) => string;

const SERVICES: Readonly<Record<string, string>> = {
  maps: "maps",
  geocoding: "geocoding",
  places: "places",
  static: "static images",
  embed: "embed pages",
  mapkit_js: "maps",
  embed_api: "embed pages",
  server_api: "geocoding and places",
  web_snapshots: "static images",
};

const HEADER: Readonly<Record<string, Reader>> = {
  alg: (value) =>
    value === "ES256" ? "How it is signed: ECDSA with P-256 and SHA-256." : "How it is said to be signed.",
  typ: () => "What it is: a JSON Web Token.",
  kid: (value, { header }, ctx) => {
    const signer = signerOf(header, ctx);
    if (signer === undefined) return "Who signed it: a signing key that this project does not have.";
    if (signer.kind === "managed") return "Who signed it: Latchkey, with the key that it keeps for this project.";
    return `Who signed it: your signing key ${signer.name}.`;
  },
};

const CLAIMS: Readonly<Record<string, Reader>> = {
  iss: (value, _, { projectId }) =>
    value === projectId ? "Whose it is: this project's." : "Whose it is: another project's.",
  iat: (value, _, { nowMs }) => `When it was made: ${timeWords(value, nowMs)}.`,
  nbf: (value, _, { nowMs }) => `From when on it holds: ${timeWords(value, nowMs)}.`,
  exp: (value, _, { nowMs }) => `When it ${hasPassed(value, nowMs) ? "ended" : "ends"}: ${timeWords(value, nowMs)}.`,
  origin: (value) => `Which websites may use it: ${entriesOf(value).join(", ") || "none"}.`,
  scope: (value) =>
    `What it may do: ${[...new Set(entriesOf(value).map((scope) => SERVICES[scope] ?? `the service ${scope}`))].join(", ") || "nothing"}.`,
  jti: () => "Its id, by which it is listed and revoked here.",
  parent: (value) =>
    `What it was exchanged for: ${String(value).startsWith("tok_") ? "a token" : "a token signed with this signing key"}. It ends with that.`,
};

/** The header of a token, member by member. */
export function headerLines(token: DecodedToken, ctx: DecodeContext): readonly TokenLine[] {
  return linesOf(token.header, HEADER, "Nothing but alg, kid and typ may stand here.", token, ctx);
}

/** The claims of a token, one by one, and what follows from those that are left out. */
export function claimLines(token: DecodedToken, ctx: DecodeContext): readonly TokenLine[] {
  const { claims, header } = token;
  const absent = [
    ...(claims["exp"] === undefined ? [line("exp", endWords(signerOf(header, ctx)?.kind === "managed"))] : []),
    ...(claims["origin"] === undefined ? [line("origin", "Left out: any website may use it.")] : []),
    ...(claims["scope"] === undefined ? [line("scope", "Left out: it may do all that is on in the project.")] : []),
  ];
  return [...linesOf(claims, CLAIMS, "Latchkey does not look at this.", token, ctx), ...absent];
}

function linesOf(
  members: Readonly<Record<string, unknown>>,
  readers: Readonly<Record<string, Reader>>,
  unknown: string,
  token: DecodedToken,
  ctx: DecodeContext,
): readonly TokenLine[] {
  return Object.entries(members).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
    words: (Object.hasOwn(readers, name) ? readers[name]?.(value, token, ctx) : undefined) ?? unknown,
  }));
}

function line(name: string, words: string): TokenLine {
  return { name, value: "", words };
}

function endWords(managed: boolean): string {
  return managed ? "Left out: it has no end." : "Left out: it ends one hour after it was made.";
}

function timeWords(value: unknown, nowMs: number): string {
  if (typeof value !== "number" || !Number.isFinite(value)) return "not a time";
  const atMs = value * 1000;
  return Math.abs(atMs) > 8.64e15 ? "not a time" : `${formatExact(atMs)}, ${timeLeft(atMs, nowMs)}`;
}

function hasPassed(value: unknown, nowMs: number): boolean {
  return typeof value === "number" && value * 1000 <= nowMs;
}

function entriesOf(value: unknown): readonly string[] {
  const entries: readonly unknown[] =
    typeof value === "string" ? value.split(/[,\s]+/) : Array.isArray(value) ? value : [];
  return entries.map(String).filter((entry) => entry.trim() !== "");
}
