import type { IncomingMessage, ServerResponse } from "node:http";
import type { Counter, LimitState, Taken } from "#app/ports/counter.ts";
import type { Meter } from "#app/ports/meter.ts";
import type { ServiceDoor, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { Charges } from "#core/charge.ts";
import { decide } from "#core/decide.ts";
import { KEYLESS_KEY_ID, KEYLESS_NOTICE } from "#core/keyless.ts";
import type { Outcome } from "#core/outcome.ts";
import { type Answer, send } from "./answer.ts";
import { type CallerSettings, createCallerReader } from "./caller.ts";
import { findCredential } from "./credential.ts";
import type { Exchange } from "./exchange.ts";
import { factsOf } from "./facts-of.ts";
import { identify, type Identified, type Identities } from "./identify.ts";
import type { CachedKey } from "./key-cache.ts";
import { type Doors, findRoute } from "./find-route.ts";
import { OriginMemo } from "./origin-memo.ts";
import { answerOtherMethod } from "./other-method.ts";
import type { PageTickets } from "./page-tickets.ts";
import { createPreparer, isNotModified, type Prepared } from "./prepare.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";
import { type LimitNotice, Refuser, type RefusalReason } from "./refuser.ts";
import { readHeaders } from "./request-headers.ts";
import { travellingCredential } from "./travelling-credential.ts";
import { ticketQuery, withTicket } from "./ticketed.ts";
import { Turn } from "./turn.ts";
import { UsageRecorder } from "./usage-recorder.ts";

/** What the gate is made of; `main.ts` puts it together. */
export type GatewayParts = {
  readonly doors: Doors<ServiceDoor>;
  readonly identities: Identities;
  readonly counter: Counter;
  readonly meter: Meter;
  readonly caller: CallerSettings;
  readonly tickets: PageTickets;
  readonly nowMs: () => number;
  /** While the journal cannot be written: refuse with METERING_UNAVAILABLE, or serve uncounted. */
  readonly whenUnmetered: "refuse" | "serve";
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onAccident: (error: unknown, requestId: string) => void;
};

/** What an admitted request took of its limits, and when. */
type Paid = { readonly charges: Charges; readonly states: readonly LimitState[]; readonly atMs: number };

const NO_HEADERS: readonly string[] = [];

/** The gate: identify, decide, charge, respond, count, send. The way of a request is told in docs/life-of-a-request.md. */
export class Gateway {
  readonly #parts: GatewayParts;
  readonly #readCaller: ReturnType<typeof createCallerReader>;
  readonly #origins = new OriginMemo();
  readonly #prepare = createPreparer();
  readonly #refuser = new Refuser();
  readonly #usage: UsageRecorder;
  readonly #turn: Turn<Answer>;
  #isMetering = true;
  /** Charges of the requests whose records wait to be written. */
  readonly #unwritten: Paid[] = [];

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#readCaller = createCallerReader(parts.caller);
    this.#usage = new UsageRecorder(parts.meter, parts.onOutcome);
    this.#turn = new Turn<Answer>({
      commit: () => this.#commit(),
      send,
      refuse: (answer) => send(this.#refuser.unmetered(answer)),
    });
  }

  /** Whether the last records reached the journal. */
  get isMetering(): boolean {
    return this.#isMetering;
  }

  /** Answers a request that one of the doors knows; `false` for all others, which are left untouched. */
  handle(req: IncomingMessage, res: ServerResponse): boolean {
    const url = req.url ?? "/";
    const question = url.indexOf("?");
    const query = question === -1 ? "" : url.slice(question + 1);
    const route = this.#findRoute(req, { path: question === -1 ? url : url.slice(0, question), query });
    if (route === null) return false;
    if (req.method !== "GET" && req.method !== "HEAD") {
      send(answerOtherMethod(req, res));
      return true;
    }
    try {
      const headers = readHeaders(req.rawHeaders);
      const found = findCredential(query, headers.credentials);
      const caller = this.#readCaller(req.socket, headers);
      const origin = this.#origins.observe(headers.origin, headers.referer, caller.ownHosts);
      const exchange = { res, url, route, headers, found, caller, origin, nowMs: this.#parts.nowMs() };
      this.#identify(found.ticket === "" ? exchange : withTicket(exchange, this.#parts.tickets));
    } catch (error) {
      // What is thrown from here would end the whole server.
      this.#fail({ res, route }, error);
    }
    return true;
  }

  /** Which host is asked for is looked at only where a dialect is bound to one. */
  #findRoute({ socket, rawHeaders }: IncomingMessage, asked: { path: string; query: string }): ServiceRoute | null {
    const { doors } = this.#parts;
    if (doors.byHost.size === 0) return findRoute(doors, null, asked);
    return findRoute(doors, this.#readCaller(socket, readHeaders(rawHeaders)).ownHosts[0] ?? null, asked);
  }

  #commit(): boolean {
    this.#isMetering = this.#parts.meter.commit();
    const isServing = this.#isMetering || this.#parts.whenUnmetered === "serve";
    if (!isServing) for (const paid of this.#unwritten) this.#giveBack(paid);
    this.#unwritten.length = 0;
    return isServing;
  }

  #identify(exchange: Exchange): void {
    const identified = identify(exchange, this.#parts.identities);
    if (!(identified instanceof Promise)) return this.#judge(exchange, identified);
    void identified.then((late) => this.#judge(exchange, late)).catch((error) => this.#fail(exchange, error));
  }

  #judge(exchange: Exchange, identified: Identified): void {
    const { cached } = identified;
    const decision = decide(factsOf(exchange, identified));
    if (decision.kind === "refuse") return this.#refuse(exchange, cached, decision, null);
    if (cached === null) throw new Error("a request without a key was admitted");
    const { charges } = decision;
    if (charges === null) return this.#respond(exchange, cached, null);
    const taken = this.#parts.counter.take(charges, exchange.nowMs);
    if (!(taken instanceof Promise)) return this.#charged(exchange, cached, charges, taken);
    void taken
      .then((late) => this.#charged(exchange, cached, charges, late))
      .catch((error) => this.#fail(exchange, error));
  }

  #charged(exchange: Exchange, cached: CachedKey, charges: Charges, taken: Taken): void {
    if (!taken.ok) return this.#refuse(exchange, cached, taken, taken);
    const paid = { charges, states: taken.states, atMs: exchange.nowMs };
    try {
      this.#respond(exchange, cached, paid);
    } catch (error) {
      this.#fail(exchange, error, paid);
    }
  }

  #respond(exchange: Exchange, cached: CachedKey, paid: Paid | null): void {
    const { found, route, caller } = exchange;
    const request = {
      query: found.query,
      baseUrl: caller.baseUrl,
      credentialQuery: travellingCredential(exchange, cached),
      origins: cached.key.origins,
      ticketQuery: route.page === undefined ? "" : ticketQuery(exchange, route.page, this.#parts.tickets),
    };
    const response = route.respond(cached.key.id === KEYLESS_KEY_ID ? { ...request, notice: KEYLESS_NOTICE } : request);
    if (!(response instanceof Promise)) return this.#deliver(exchange, cached, paid, response);
    void response
      .then((late) => this.#deliver(exchange, cached, paid, late))
      .catch((error) => this.#fail(exchange, error, paid));
  }

  #deliver(exchange: Exchange, cached: CachedKey, paid: Paid | null, response: ServiceResponse): void {
    const prepared = this.#prepare(response, exchange.headers);
    if (!(prepared instanceof Promise)) return this.#finish(exchange, cached, paid, prepared);
    void prepared
      .then((late) => this.#finish(exchange, cached, paid, late))
      .catch((error) => this.#fail(exchange, error, paid));
  }

  #finish(exchange: Exchange, cached: CachedKey, paid: Paid | null, prepared: Prepared): void {
    const { res, route } = exchange;
    if (prepared.unserved !== undefined) {
      if (paid !== null) this.#giveBack(paid);
      this.#usage.count(exchange, cached, prepared.unserved);
      const { status, headers, head, body } = prepared;
      return this.#turn.add({ res, status, headers, more: NO_HEADERS, head, body, route });
    }
    const more = paid === null ? NO_HEADERS : rateLimitHeaders(paid.states);
    if (paid !== null) this.#unwritten.push(paid);
    this.#usage.countAdmitted(exchange, cached);
    if (isNotModified(prepared, exchange.headers.ifNoneMatch)) {
      const headers = prepared.notModifiedHeaders;
      this.#turn.add({ res, status: 304, headers, more, head: null, body: null, route });
    } else {
      const { status, headers, head, body } = prepared;
      this.#turn.add({ res, status, headers, more, head, body, route });
    }
  }

  /** What is not served costs nothing. */
  #giveBack({ charges, atMs }: Paid): void {
    const giving = this.#parts.counter.giveBack(charges, atMs);
    giving?.catch((error: unknown) => this.#parts.onAccident(error, this.#refuser.nextRequestId()));
  }

  #refuse(exchange: Exchange, cached: CachedKey | null, why: RefusalReason, notice: LimitNotice | null): void {
    this.#usage.count(exchange, cached, why.code);
    this.#turn.add(this.#refuser.refuse(exchange, why, notice));
  }

  // An accident is ours, not the caller's: it is answered and logged, and never counted as admitted.
  #fail({ res, route }: Pick<Exchange, "res" | "route">, error: unknown, paid: Paid | null = null): void {
    if (paid !== null) this.#giveBack(paid);
    const requestId = this.#refuser.nextRequestId();
    this.#parts.onAccident(error, requestId);
    send(this.#refuser.accident(res, route, requestId));
  }
}
