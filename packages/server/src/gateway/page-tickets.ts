import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { observeOrigin, type ObservedOrigin } from "#core/pattern/observed-origin.ts";
import type { ServiceId } from "#core/service.ts";
import { BoundedMap } from "./bounded-map.ts";

/** What a page of ours may say about itself when it asks for what it shows. */
export type PageTicket = {
  /** The website that the page was opened from: what the page loads counts as that website's. */
  readonly origin: ObservedOrigin;
  /** The service that everything on the page is for; `null`: each file for its own. */
  readonly service: ServiceId | null;
};

type Read = PageTicket & { readonly endsAtMs: number };

const HALF_DAY_MS = 43_200_000;
const MAC_BYTES = 16;
/** Base36 time, service, base64url origin, base64url MAC. */
const TICKET = /^([0-9a-z]{1,8})~([a-z0-9-]{0,63})~([\w-]{0,400})~([\w-]{22})$/;

/**
 * A page of ours (an embedded map, the viewer) asks for its tiles from our own host, where no website can be seen. Its ticket says
 * which website it was opened from; it is good for half a day to a day, with the credential that it was issued for and no other.
 * It lets nobody in who could not also send the website's name themselves.
 */
export class PageTickets {
  readonly #secret: Buffer;
  readonly #known = new BoundedMap<string, Read>(1_000);

  constructor(serverSecret: Uint8Array) {
    this.#secret = Buffer.from(hkdfSync("sha256", serverSecret, "latchkey", "page-tickets", 32));
  }

  /** The same for half a day, so that browsers find the tiles of one page again in their cache on the next. */
  issue(credential: string, { origin, service }: PageTicket, nowMs: number): string {
    const ends = (Math.floor(nowMs / HALF_DAY_MS) + 2).toString(36);
    const website = origin.kind === "missing" ? "" : Buffer.from(origin.text).toString("base64url");
    const text = `${ends}~${service ?? ""}~${website}`;
    return `${text}~${this.#mac(credential, text).toString("base64url")}`;
  }

  /** What a ticket says; `null`: it was not issued here for this credential, or has ended. */
  read(credential: string, ticket: string, nowMs: number): PageTicket | null {
    const name = `${ticket} ${credential}`;
    const known = this.#known.get(name);
    const read = known ?? this.#verify(credential, ticket);
    if (read === null || nowMs >= read.endsAtMs) return null;
    if (known === undefined) this.#known.set(name, read);
    return read;
  }

  #verify(credential: string, ticket: string): Read | null {
    const [, ends = "", service = "", website = "", mac = ""] = TICKET.exec(ticket) ?? [];
    const given = Buffer.from(mac, "base64url");
    const expected = this.#mac(credential, `${ends}~${service}~${website}`);
    if (given.length !== MAC_BYTES || !timingSafeEqual(given, expected)) return null;
    const origin = website === "" ? undefined : Buffer.from(website, "base64url").toString();
    return {
      origin: observeOrigin({ origin, referer: undefined, ownHosts: [] }),
      service: service === "" ? null : service,
      endsAtMs: Number.parseInt(ends, 36) * HALF_DAY_MS,
    };
  }

  #mac(credential: string, text: string): Buffer {
    return createHmac("sha256", this.#secret).update(`${text}\n${credential}`).digest().subarray(0, MAC_BYTES);
  }
}
