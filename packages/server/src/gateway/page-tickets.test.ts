import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { PageTickets } from "./page-tickets.ts";

const KEY = "lk_pub_one";
const NOW_MS = Date.UTC(2026, 0, 1, 13);
const HOUR_MS = 3_600_000;
const originOf = (text: string) => observeOrigin({ origin: text, referer: undefined, ownHosts: [] });
const shop = originOf("https://shop.example:8443");
const tickets = new PageTickets(Buffer.alloc(32, 1));

describe("a page's ticket", () => {
  it("says which website the page was opened from and what it is for, for half a day at least", () => {
    const ticket = tickets.issue(KEY, { origin: shop, service: "embed" }, NOW_MS);
    const read = tickets.read(KEY, ticket, NOW_MS + 12 * HOUR_MS - 1);
    expect(read).toMatchObject({ origin: shop, service: "embed" });
    expect(tickets.read(KEY, ticket, NOW_MS + 24 * HOUR_MS)).toBeNull();
  });

  it("is the same again for the same page, so that browsers keep what they loaded with it", () => {
    const page = { origin: shop, service: null } as const;
    expect(tickets.issue(KEY, page, NOW_MS)).toBe(tickets.issue(KEY, page, NOW_MS + 5 * HOUR_MS));
  });

  it("says nothing with another key, of another server, or changed by a letter", () => {
    const ticket = tickets.issue(KEY, { origin: shop, service: null }, NOW_MS);
    expect(tickets.read("lk_pub_two", ticket, NOW_MS)).toBeNull();
    expect(new PageTickets(Buffer.alloc(32, 2)).read(KEY, ticket, NOW_MS)).toBeNull();
    fc.assert(
      fc.property(fc.nat(ticket.length - 1), fc.constantFrom("0", "a", "Z", "~", "_"), (at, letter) => {
        const changed = `${ticket.slice(0, at)}${letter}${ticket.slice(at + 1)}`;
        // The last letter of base64url has bits that mean nothing.
        if (changed === ticket || at === ticket.length - 1) return;
        expect(tickets.read(KEY, changed, NOW_MS)).toBeNull();
      }),
    );
  });

  it("reads any text without breaking", () => {
    fc.assert(fc.property(fc.string(), (text) => tickets.read(KEY, text, NOW_MS) === null));
  });

  it("can say that no website was seen", () => {
    const ticket = tickets.issue(KEY, { origin: { kind: "missing" }, service: "embed" }, NOW_MS);
    expect(tickets.read(KEY, ticket, NOW_MS)?.origin).toEqual({ kind: "missing" });
  });
});
