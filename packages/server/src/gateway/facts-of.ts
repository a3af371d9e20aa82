import type { CredentialFact, Facts } from "#core/facts.ts";
import type { Exchange } from "./exchange.ts";

/** The facts of a request, for whoever decides or explains it. */
export function factsOf(exchange: Omit<Exchange, "res" | "url">, credential: CredentialFact): Facts {
  const { nowMs, route, origin, headers, caller, found } = exchange;
  return {
    nowMs,
    credential,
    service: route.service,
    resource: route.resource,
    origin,
    userAgent: headers.userAgent ?? "",
    ip: caller.ip,
    quotaUser: found.quotaUser,
  };
}
