import { headerOf, textOf, type WireAnswer } from "../gate/wire.ts";
import type { FuzzRequest } from "./fuzz-request.ts";

/** What an answer is: the gate's, when it is one that the gate counts. */
export type Judged = { readonly isGates: boolean; readonly isAdmitted: boolean; readonly fault: string | null };

/** What only stands in documents behind the gate. */
const GATED_TEXT = /"tilejson":|"glyphs":|<main id="map"|"pixelRatio":/;
const DESCRIBED = /^\/(?:api\/|docs\/|openapi)/;

/** Holds an answer against the law of its request. */
export function judge(request: FuzzRequest, answer: WireAnswer, tile: Buffer): Judged {
  const isAsked = request.method === "GET" || request.method === "HEAD";
  const isOpen = headerOf(answer, "cross-origin-resource-policy") === "cross-origin";
  const isGates = isAsked && isOpen && !request.target.startsWith("/viewer/");
  const isAdmitted = isGates && ![401, 403, 429, 500, 503].includes(answer.status);
  return { isGates, isAdmitted, fault: faultOf(request, answer, { isGates, isAdmitted, tile }) };
}

function faultOf(
  { law, target }: FuzzRequest,
  answer: WireAnswer,
  { isGates, isAdmitted, tile }: { readonly isGates: boolean; readonly isAdmitted: boolean; readonly tile: Buffer },
): string | null {
  const { status, head } = answer;
  if (status >= 500 && status !== 503) return "an accident";
  if (/\r\nx-evil:/.test(head)) return "a header that the request smuggled in";
  if (law === "refuse" && isAdmitted) return "admitted without a credential that may";
  if (law === "admit" && !isAdmitted) return "refused with a credential that may";
  if (law === "api-refuse" && status < 400 && status !== 304) return "the API answered a stranger";
  if (isGates || status !== 200 || DESCRIBED.test(target)) return null;
  const isGated = answer.body.includes(tile) || GATED_TEXT.test(textOf(answer));
  return isGated ? "a gated document beside the gate" : null;
}
