import type { ServerResponse } from "node:http";
import type { ServiceRoute } from "#app/ports/service-door.ts";
import type { ObservedOrigin } from "#core/pattern/observed-origin.ts";
import type { Caller } from "./caller.ts";
import type { FoundCredential } from "./credential.ts";
import type { RequestHeaders } from "./request-headers.ts";

/** One request on its way through the gate: what was asked, by whom, and where the answer goes. */
export type Exchange = {
  readonly res: ServerResponse;
  /** As sent: path and query. */
  readonly url: string;
  readonly route: ServiceRoute;
  readonly headers: RequestHeaders;
  readonly found: FoundCredential;
  readonly caller: Caller;
  readonly origin: ObservedOrigin;
  readonly nowMs: number;
};
