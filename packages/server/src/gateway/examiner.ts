import type { ExaminedRequest, Examiner } from "#app/ports/examiner.ts";
import type { CredentialFact } from "#core/facts.ts";
import type { ProjectId } from "#core/ids.ts";
import { KEYLESS_KEY_ID } from "#core/keyless.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { callerOf, isTrusted, publicHostOf } from "./caller.ts";
import { findCredential, type FoundCredential } from "./credential.ts";
import { factsOf } from "./facts-of.ts";
import { findRoute } from "./find-route.ts";
import type { GatewayParts } from "./gateway.ts";
import { identify } from "./identify.ts";
import { readHeaders } from "./request-headers.ts";
import { withTicket } from "./ticketed.ts";

type Parts = Pick<GatewayParts, "doors" | "identities" | "caller" | "tickets" | "nowMs">;

/** Reads requests that people ask about with the gate's own parts. */
export function createExaminer(parts: Parts): Examiner {
  const publicHost = publicHostOf(parts.caller);
  return {
    async read(request, projectId) {
      const { host, path, query } = splitUrl(request.url);
      const headers = readHeaders(rawHeaders(request, host));
      const peer = { ip: request.ip, trusted: isTrusted(request.ip, parts.caller) };
      const caller = callerOf(peer, headers, parts.caller, { publicHost, ownName: "localhost" });
      const route = findRoute(parts.doors, caller.ownHosts[0] ?? null, { path, query });
      if (route === null) return null;
      const origin = observeOrigin({ origin: headers.origin, referer: headers.referer, ownHosts: caller.ownHosts });
      const found = findCredential(query, headers.credentials);
      const url = query === "" ? path : `${path}?${query}`;
      const asked = withTicket({ url, route, headers, caller, found, origin, nowMs: parts.nowMs() }, parts.tickets);
      return factsOf(asked, concealed(await identify(asked, parts.identities), found, projectId));
    },
  };
}

/** The path as it would be sent, not as a URL parser tidies it up: tricks in it must be seen as the gate sees them. */
function splitUrl(url: string): { host: string | null; path: string; query: string } {
  const [, host = null, target = ""] = /^\s*(?:[a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]*))?([^#]*)/i.exec(url) ?? [];
  const sent = target.trim();
  const question = sent.indexOf("?");
  const path = question === -1 ? sent : sent.slice(0, question);
  return {
    host,
    path: path.startsWith("/") ? path : `/${path}`,
    query: question === -1 ? "" : sent.slice(question + 1),
  };
}

function rawHeaders({ headers }: ExaminedRequest, host: string | null): string[] {
  // The first Host counts: one that is given stands in front of the URL's.
  return [...headers.flat(), ...(host === null ? [] : ["Host", host])];
}

/** What stands for a key of another project is as unknown as what stands for none. */
function concealed(credential: CredentialFact, found: FoundCredential, projectId: ProjectId): CredentialFact {
  if (credential.kind !== "known" || credential.project.id === projectId) return credential;
  if (credential.key.id === KEYLESS_KEY_ID) return { kind: "none" };
  if (found.kind === "none") return { kind: "bad-signature" };
  if (credential.token !== null) return { kind: "bad-token", inUrl: credential.inUrl };
  const { inUrl, token, key } = credential;
  return token === null ? { kind: "unknown", inUrl, keyKind: key.kind } : { kind: "bad-token", inUrl };
}
