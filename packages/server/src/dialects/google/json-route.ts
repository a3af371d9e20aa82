import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { ServiceId } from "#core/service.ts";
import { askGeocoder } from "../ask-geocoder.ts";
import { jsonResponse } from "../json-response.ts";
import type { GoogleParts } from "./google-parts.ts";
import { GoogleQuery } from "./google-query.ts";
import { deniedText } from "./denied-text.ts";
import { UNSERVED } from "./unserved.ts";
import { statusOf } from "./google-status.ts";
import type { GoogleStatus } from "./google-status.ts";

/** A body of a web service; `error_message` says what is wrong where `status` says that something is. */
export type GoogleBody = { readonly status: GoogleStatus; readonly error_message?: string };

/**
 * How a web service is answered: the parameters are read at once, and `ask` runs where all of them are good.
 * `ask` may throw what the geocoder throws.
 */
export type GoogleAnswer = (parts: GoogleParts, query: GoogleQuery) => (() => Promise<GoogleBody>) | null;

type JsonService = {
  readonly service: ServiceId;
  /** What Google sends beside the status when it has nothing to send. */
  readonly empty: object;
  readonly answer: GoogleAnswer;
};

/** A web service of Google's that answers JSON: with HTTP 200 whatever happens, and the truth in `status`. */
export function jsonRoute(parts: GoogleParts, { service, empty, answer }: JsonService): ServiceRoute {
  const failed = (status: GoogleStatus, message: string) => ({ error_message: message, ...empty, status });
  return {
    service,
    resource: null,
    respond: ({ query: text }) => {
      const query = new GoogleQuery(text);
      const ask = answer(parts, query);
      if (query.problem !== null) return jsonResponse(200, failed("INVALID_REQUEST", query.problem));
      return ask === null ? jsonResponse(200, { ...empty, status: "ZERO_RESULTS" }) : answered(parts, ask, failed);
    },
    wordRefusal: (refused) => ({
      status: 200,
      contentType: "application/json; charset=utf-8",
      body: JSON.stringify(failed(statusOf(refused.code, service), deniedText(refused))),
    }),
  };
}

async function answered(
  { onProblem }: GoogleParts,
  ask: () => Promise<GoogleBody>,
  failed: (status: GoogleStatus, message: string) => object,
): Promise<ServiceResponse> {
  const asked = await askGeocoder(ask, onProblem);
  if (asked.kind === "found") return jsonResponse(200, asked.found);
  const why =
    asked.kind === "busy"
      ? "The server has more to do than it can do at once: try again in a second."
      : "The geocoder cannot read its gazetteer. The log of the server says why.";
  // Google answers 200 here too; that it costs nothing is told apart.
  return { ...jsonResponse(200, failed("UNKNOWN_ERROR", why)), unserved: UNSERVED[asked.kind] };
}
