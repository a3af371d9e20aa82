import { refusalOf, type RefusalCode } from "#core/refusal.ts";
import { API_PROBLEMS } from "../api-problem.ts";
import { REFUSAL_HELP } from "../refusal-help.ts";

/** One code with everything that a page about it says. */
export type RefusalEntry = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly happened: string;
  readonly steps: readonly string[];
  /** The answer as a client gets it. */
  readonly example: Readonly<Record<string, unknown>>;
};

const REQUEST_ID = "req_1f8Tq0ZbN4cWm9Yx";

/** Refusals of maps and services, in the order of the catalogue. */
export const SERVICE_REFUSALS: readonly RefusalEntry[] = Object.keys(REFUSAL_HELP)
  .filter(isRefusalCode)
  .map((code) => {
    const { status, title, sentence } = refusalOf(code);
    const observed = { origin: "https://shop.example", ip: "192.0.2.7", userAgent: "Mozilla/5.0" };
    const type = `https://maps.example.org/docs/refusals/${code}`;
    const example = { type, title, status, detail: sentence, code, requestId: REQUEST_ID, observed };
    const { happened, steps } = REFUSAL_HELP[code];
    return { code, status, title, happened, steps, example };
  });

/** Problems of the management API. */
export const API_REFUSALS: readonly RefusalEntry[] = Object.entries(API_PROBLEMS).map(
  ([code, { status, title, help }]) => {
    const example = { type: `/docs/refusals/${code}`, title, status, detail: "…", code, requestId: REQUEST_ID };
    return { code, status, title, happened: `${title}.`, steps: [help], example };
  },
);

function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSAL_HELP, text);
}
