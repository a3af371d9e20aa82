import type { ProjectId } from "#core/ids.ts";
import { readIp } from "#core/pattern/ip-address.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { ExaminedRequest, Examiner } from "../ports/examiner.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { explainBlocked } from "./explain-blocked.ts";
import { explainFacts } from "./explain-facts.ts";
import type { RequestExplanation } from "./explanation.ts";
import { parseCurl } from "./parse-curl.ts";

/** One of `url`, `curl` and `blocked`; without `ip` the asker's own address counts. */
export type ExplainRequestInput = {
  readonly projectId: string;
  readonly url?: string | undefined;
  readonly curl?: string | undefined;
  /** The id of a row of blocked requests. */
  readonly blocked?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly ip?: string | undefined;
};

/** What the gate would say to a request now, check by check. Nothing is counted or kept. Every role may ask. */
export async function explainRequest(
  ctx: AppContext,
  actor: Actor,
  input: ExplainRequestInput,
  examiner: Examiner,
): Promise<Result<RequestExplanation>> {
  const access = await authorise(ctx, actor, input.projectId, "viewer");
  if (!access.ok) return access;
  const { url, curl, blocked } = input;
  if ([url, curl, blocked].filter((one) => one !== undefined).length !== 1) {
    return refuse.invalid("url", "Give one of url, curl and blocked.");
  }
  if (input.ip !== undefined && readIp(input.ip) === null) {
    return refuse.invalid("ip", "Give ip as an IPv4 or IPv6 address, such as 192.0.2.7.");
  }
  if (blocked !== undefined) return explainBlocked(ctx, { ...input, projectId: access.value.id, blocked });
  const request = readRequest(input, actor);
  return request.ok ? explainRead(ctx, examiner, request.value, access.value.id) : request;
}

function readRequest({ url, curl, headers = {}, ip }: ExplainRequestInput, actor: Actor): Result<ExaminedRequest> {
  const parsed = curl === undefined ? { url: url ?? "", headers: [] } : parseCurl(curl);
  if (parsed === null) {
    return refuse.invalid(
      "curl",
      "Give a curl command with a URL, such as: curl -H 'Origin: https://shop.example' 'https://...'",
    );
  }
  const from = readIp(ip ?? actor.ip ?? "") ?? readIp("127.0.0.1");
  if (from === null) throw new Error("the loopback address must be readable");
  // What is given by name stands in front of what the command says.
  return ok({ url: parsed.url, headers: [...Object.entries(headers), ...parsed.headers], ip: from });
}

async function explainRead(
  ctx: AppContext,
  examiner: Examiner,
  request: ExaminedRequest,
  projectId: ProjectId,
): Promise<Result<RequestExplanation>> {
  const facts = await examiner.read(request, projectId);
  if (facts !== null) return ok(await explainFacts(ctx, facts));
  return refuse.invalid(
    "url",
    "This URL leads to nothing that needs a key here. Paste one of a map, a tile or another service, such as /tiles/world/0/0/0.pbf?key=...",
  );
}
