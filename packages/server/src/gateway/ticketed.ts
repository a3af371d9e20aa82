import type { PageRoute, ServiceRoute } from "#app/ports/service-door.ts";
import { routeWith } from "#app/route-with.ts";
import type { ObservedOrigin } from "#core/pattern/observed-origin.ts";
import type { FoundCredential } from "./credential.ts";
import type { Exchange } from "./exchange.ts";
import type { PageTickets } from "./page-tickets.ts";

type Asked = {
  readonly route: ServiceRoute;
  readonly origin: ObservedOrigin;
  readonly found: FoundCredential;
  readonly nowMs: number;
};

/** The service whose files pages are made of. */
const FILES_SERVICE = "maps";

/** A request of a page of ours with what its ticket says of it. A website that can be seen decides alone, whatever the ticket says. */
export function withTicket<T extends Asked>(asked: T, tickets: PageTickets): T {
  const { found, origin, route, nowMs } = asked;
  const ticket = tickets.read(found.text, found.ticket, nowMs);
  if (ticket === null) return asked;
  const { service } = ticket;
  const seen = origin.kind === "missing" ? ticket.origin : origin;
  if (route.service !== FILES_SERVICE || service === null) return { ...asked, origin: seen };
  const page = route.page === undefined ? {} : { page: { service } };
  return { ...asked, origin: seen, route: routeWith(route, { service, ...page }) };
}

/** The ticket that a page puts on what it loads from here; `""` where it needs none. */
export function ticketQuery(
  { found, origin, nowMs }: Pick<Exchange, "found" | "origin" | "nowMs">,
  { service }: PageRoute,
  tickets: PageTickets,
): string {
  if (found.kind !== "one" || (origin.kind === "missing" && service === null)) return "";
  return `ticket=${encodeURIComponent(tickets.issue(found.text, { origin, service }, nowMs))}`;
}
