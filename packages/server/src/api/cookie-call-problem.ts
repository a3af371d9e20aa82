import { csrfProblem } from "./csrf.ts";
import { ownOrigins } from "./own-origins.ts";

/** Tells why a request that carries the console's cookie must not act, or `null` when it may. */
export function cookieCallProblem(request: Request, publicUrl: string | null): string | null {
  const ownHosts = ownOrigins(request, publicUrl).map((origin) => new URL(origin).host);
  return csrfProblem({ method: request.method, headers: request.headers, ownHosts });
}
