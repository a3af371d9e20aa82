import { compileKey } from "#core/compile-key.ts";
import type { Facts } from "#core/facts.ts";
import type { ProjectId } from "#core/ids.ts";
import { readIp } from "#core/pattern/ip-address.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import type { AppContext } from "../app-context.ts";
import { readBlockedId } from "../blocked/blocked-id.ts";
import { keyId } from "../ids/key-id.ts";
import { findProjectRules } from "../projects/find-project-rules.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { explainFacts } from "./explain-facts.ts";
import type { ExplainedCheck, RequestExplanation } from "./explanation.ts";

/** A row of blocked requests, and what it does not keep where the asker knows it. */
export type ExplainBlockedInput = {
  readonly projectId: ProjectId;
  readonly blocked: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly ip?: string | undefined;
};

/** What would be said today to requests like those that were refused: their key, service and origin with today's settings. */
export async function explainBlocked(ctx: AppContext, input: ExplainBlockedInput): Promise<Result<RequestExplanation>> {
  const row = readBlockedId(input.blocked);
  if (row === null) return refuse.invalid("blocked", "Give blocked as the id of a row of blocked requests.");
  const key = keyId.is(row.keyId) ? await ctx.store.keys.find(input.projectId, row.keyId) : null;
  if (key === null) return refuse.notFound("key", row.keyId);
  const userAgent = Object.entries(input.headers ?? {}).find(([name]) => name.toLowerCase() === "user-agent")?.[1];
  const ip = readIp(input.ip ?? "0.0.0.0");
  if (ip === null) return refuse.invalid("ip", "Give ip as an IPv4 or IPv6 address, such as 192.0.2.7.");
  const facts: Facts = {
    nowMs: ctx.nowMs(),
    credential: {
      kind: "known",
      inUrl: key.kind === "public",
      key: compileKey(key),
      project: await findProjectRules(ctx, input.projectId),
      token: null,
      signature: null,
    },
    service: row.service,
    resource: null,
    origin: observeOrigin({ origin: row.origin === "" ? undefined : row.origin, referer: undefined, ownHosts: [] }),
    userAgent: userAgent ?? "",
    quotaUser: null,
    ip,
  };
  const unseen = { ip: input.ip === undefined, userAgent: userAgent === undefined };
  return ok(withoutUnseen(await explainFacts(ctx, facts), unseen));
}

/** A row keeps neither addresses nor apps nor styles: a check of what was not seen says so, and decides nothing. */
function withoutUnseen(
  explanation: RequestExplanation,
  unseen: { readonly ip: boolean; readonly userAgent: boolean },
): RequestExplanation {
  const checks = explanation.checks.map((check): ExplainedCheck => {
    if (check.id === "resource-allowed") return unknown(check, "the style or tileset: paste the URL to check it");
    if (check.id === "ip-allowed" && unseen.ip && check.result === "refuse")
      return unknown(check, "the IP address: give ip to check it");
    if (check.code === "USER_AGENT_NOT_ALLOWED" && unseen.userAgent)
      return unknown(check, "the app: give its User-Agent among headers to check it");
    return check;
  });
  return {
    ...explanation,
    outcome: checks.find(({ result }) => result === "refuse")?.code ?? "allowed",
    checks: unseen.ip ? checks.map(withoutAddress) : checks,
    observed: { ...explanation.observed, ip: unseen.ip ? null : explanation.observed.ip },
    limits: unseen.ip ? explanation.limits.filter(({ policy }) => !BY_ADDRESS.has(policy)) : explanation.limits,
  };
}

/** Policies that count each address apart. */
const BY_ADDRESS = new Set(["ip", "user", "missing-origin"]);

function withoutAddress(check: ExplainedCheck): ExplainedCheck {
  return check.id === "ip-allowed" ? { ...check, saw: null } : check;
}

function unknown(check: ExplainedCheck, what: string): ExplainedCheck {
  return { ...check, result: "skip", code: null, saw: null, sentence: `Blocked requests are kept without ${what}.` };
}
