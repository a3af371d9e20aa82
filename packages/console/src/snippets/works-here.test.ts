import { expect, it } from "vitest";
import { worksHere } from "./works-here.ts";

const OPEN = { origins: [], userAgents: [], ips: [], missingOrigin: "deny", requireSignature: false } as const;
const of = (part: Partial<Parameters<typeof worksHere>[0]>) =>
  (["page", "program"] as const).filter((place) => worksHere({ ...OPEN, ...part } as typeof part & typeof OPEN, place));

it("a key without restrictions works in pages and in programs", () => {
  expect(of({})).toEqual(["page", "program"]);
});

it("a key for websites works in pages, and in programs only where requests without an origin are let in", () => {
  expect(of({ origins: ["shop.example"] })).toEqual(["page"]);
  expect(of({ origins: ["shop.example"], missingOrigin: "limit" })).toEqual(["page", "program"]);
});

it("a key for apps, for addresses or for signed requests is no key for examples", () => {
  expect(of({ userAgents: ["ShopApp"] })).toEqual([]);
  expect(of({ userAgents: ["ShopApp"], origins: ["shop.example"] })).toEqual(["page"]);
  expect(of({ ips: ["192.0.2.7"] })).toEqual([]);
  expect(of({ requireSignature: true })).toEqual([]);
});
