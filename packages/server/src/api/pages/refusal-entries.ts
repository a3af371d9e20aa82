import { REFUSALS, refusalOf, type RefusalCode } from "#core/refusal.ts";
import { API_PROBLEMS, type ApiProblemCode } from "../api-problem.ts";
import { API_HELP } from "../help/api-help.ts";
import { REFUSAL_HELP, type RefusalHelp } from "../help/refusal-help.ts";

/** One code with everything that a page about it says. */
export type RefusalEntry = RefusalHelp & {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** The answer as a client gets it. */
  readonly example: Readonly<Record<string, unknown>>;
};

const REQUEST_ID = "req_1f8Tq0ZbN4cWm9Yx";

/** Refusals of maps and services, in the order of the catalogue. */
export const SERVICE_REFUSALS: readonly RefusalEntry[] = Object.keys(REFUSALS)
  .filter(isRefusalCode)
  .map((code) => {
    const { status, title, sentence } = refusalOf(code);
    const observed = { origin: "https://shop.example", ip: "192.0.2.7", userAgent: "Mozilla/5.0" };
    const type = `https://maps.example.org/docs/refusals/${code}`;
    const example = { type, title, status, detail: sentence, code, requestId: REQUEST_ID, observed };
    const { happened, causes, steps } = REFUSAL_HELP[code];
    return { code, status, title, happened, causes, steps, example };
  });

/** Problems of the management API. */
export const API_REFUSALS: readonly RefusalEntry[] = Object.keys(API_PROBLEMS)
  .filter(isApiProblemCode)
  .map((code) => {
    const { status, title, help } = API_PROBLEMS[code];
    const { causes, steps } = API_HELP[code];
    const example = { type: `/docs/refusals/${code}`, title, status, detail: "…", code, requestId: REQUEST_ID };
    return { code, status, title, happened: `${title}.`, causes, steps: [[help], ...steps], example };
  });

function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSALS, text);
}

function isApiProblemCode(text: string): text is ApiProblemCode {
  return Object.hasOwn(API_PROBLEMS, text);
}
