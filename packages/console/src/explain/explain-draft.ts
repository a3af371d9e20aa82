import type { ExplainInput } from "../api/model.ts";

/** A request as the form holds it: an address or a curl command, and what else is known of it. */
export type ExplainDraft = {
  readonly request: string;
  readonly origin: string;
  readonly referer: string;
  readonly userAgent: string;
  readonly ip: string;
};

/** Nothing said yet. */
export const EMPTY_DRAFT: ExplainDraft = { request: "", origin: "", referer: "", userAgent: "", ip: "" };

/** The question as the API takes it; `blocked` stands in for the request where one is given. */
export function explainInputOf(draft: ExplainDraft, blocked: string | null): ExplainInput {
  const headers = [
    ["Origin", draft.origin.trim()],
    ["Referer", draft.referer.trim()],
    ["User-Agent", draft.userAgent.trim()],
  ].filter(([, value]) => value !== "");
  return {
    ...(blocked === null ? requestOf(draft.request.trim()) : { blocked }),
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
    ...(draft.ip.trim() === "" ? {} : { ip: draft.ip.trim() }),
  };
}

function requestOf(text: string): Pick<ExplainInput, "url" | "curl"> {
  return /^curl(\.exe)?\s/i.test(text) ? { curl: text } : { url: text };
}
