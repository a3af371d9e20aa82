import type { DecodedToken } from "./decode-token.ts";
import { CLOCK_LEEWAY_MS, type DecodeContext, signerOf, WITHOUT_END_MS } from "./decode-context.ts";

const LONGEST_TOKEN = 4096;
const SIGNATURE_BYTES = 64;
/** The year 3000: a later time was meant in milliseconds. */
const LAST_SECOND = 32_503_680_000;

/** What can be seen to be wrong with a token without asking anybody, each with what to do about it; the signature is not looked at. */
export function tokenProblems(token: DecodedToken, ctx: DecodeContext): readonly string[] {
  return [
    ...formProblems(token),
    ...signerProblems(token, ctx),
    ...timeProblems(token, ctx),
    ...listProblems(token.claims, "origin", "website"),
    ...listProblems(token.claims, "scope", "service"),
  ];
}

function formProblems({ text, header, signatureBytes }: DecodedToken): readonly string[] {
  const problems: string[] = [];
  if (text.length > LONGEST_TOKEN)
    problems.push(`It is ${text.length} characters long; no token of more than 4,096 is looked at.`);
  if (header["alg"] !== "ES256")
    problems.push(
      `alg is ${JSON.stringify(header["alg"])}; only "ES256" is accepted. Sign with an EC key, curve P-256.`,
    );
  const others = Object.keys(header).filter((name) => !["alg", "kid", "typ"].includes(name));
  if (others.length > 0)
    problems.push(`The header has ${others.join(", ")}; beside alg, kid and typ nothing may stand in it.`);
  const { typ } = header;
  if (typ !== undefined && (typeof typ !== "string" || typ.toUpperCase() !== "JWT"))
    problems.push('typ must be "JWT", or be left out.');
  if (signatureBytes !== SIGNATURE_BYTES) problems.push(signatureProblem(signatureBytes));
  return problems;
}

function signatureProblem(bytes: number | null): string {
  if (bytes === null) return "The third part, the signature, is not base64url.";
  if (bytes === 0) return "It is not signed: the third part is empty.";
  if (bytes >= 68 && bytes <= 72)
    return "The signature is in DER, as openssl writes it. A token wants its two numbers bare, 32 bytes each.";
  return `The signature has ${bytes} bytes; ES256 makes 64.`;
}

function signerProblems({ header, claims }: DecodedToken, ctx: DecodeContext): readonly string[] {
  const { kid } = header;
  const { iss } = claims;
  if (typeof kid !== "string") return ["The header names no kid: put the id of your signing key there."];
  if (typeof iss !== "string") return [`iss is missing: put this project's id there, ${ctx.projectId}.`];
  if (iss !== ctx.projectId) return [];
  const signer = signerOf(header, ctx);
  if (signer === undefined) return [`No signing key of this project has the id ${kid}.`];
  return signer.status === "revoked" ? [`Its signing key, ${signer.name}, was revoked: sign with another one.`] : [];
}

function timeProblems({ header, claims }: DecodedToken, ctx: DecodeContext): readonly string[] {
  const { iat, nbf, exp } = claims;
  const named = [["iat", iat, true] as const, ["nbf", nbf, false] as const, ["exp", exp, false] as const];
  const unread = named.flatMap(([name, value, needed]) => secondsProblem(name, value, needed));
  if (unread.length > 0) return unread;
  const managed = signerOf(header, ctx)?.kind === "managed";
  const leewayMs = managed ? 0 : CLOCK_LEEWAY_MS;
  const startMs = Math.max(Number(iat), Number(nbf ?? 0)) * 1000;
  const endMs = exp === undefined ? (managed ? Infinity : Number(iat) * 1000 + WITHOUT_END_MS) : Number(exp) * 1000;
  if (ctx.nowMs < startMs - leewayMs) return ["It is not valid yet. Is the clock of the server that signed it right?"];
  return ctx.nowMs >= endMs + leewayMs ? ["It has ended: sign or make a new one."] : [];
}

function secondsProblem(name: string, value: unknown, needed: boolean): readonly string[] {
  if (value === undefined)
    return needed ? [`${name} is missing: put the time of signing there, in seconds since 1970.`] : [];
  if (typeof value !== "number" || value < 0) return [`${name} must be a number: seconds since 1970.`];
  return value > LAST_SECOND ? [`${name} is in milliseconds: divide it by 1000.`] : [];
}

function listProblems(claims: Readonly<Record<string, unknown>>, name: string, thing: string): readonly string[] {
  const value = claims[name];
  if (value === undefined) return [];
  const entries = typeof value === "string" ? value.split(/[,\s]+/) : value;
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === "string"))
    return [`${name} must be a list of texts.`];
  return entries.some((entry) => entry.trim() !== "")
    ? []
    : [`${name} is empty: name a ${thing}, or leave it out to allow any.`];
}
