import { describe, expect, it } from "vitest";
import { restrictionWords } from "./restriction-words.ts";

const OPEN = { kind: "public", services: null, origins: [], userAgents: [], ips: [] } as const;
const wordsOf = (part: Partial<Parameters<typeof restrictionWords>[0]>) =>
  restrictionWords({ ...OPEN, origins: [], userAgents: [], ips: [], ...part });

describe("the restrictions of a key in words", () => {
  it("reads a site and its wildcard as one", () => {
    expect(wordsOf({ origins: ["shop.example", "*.shop.example"], services: ["maps"] }).text).toBe(
      "shop.example and subdomains · maps only",
    );
    expect(wordsOf({ origins: ["*.shop.example", "shop.example"] }).text).toBe("shop.example and subdomains");
  });

  it("does not join a site with the wildcard of another scheme", () => {
    expect(wordsOf({ origins: ["https://shop.example", "*.shop.example"] }).text).toBe(
      "https://shop.example or subdomains of shop.example",
    );
    expect(wordsOf({ origins: ["https://shop.example", "https://*.shop.example"] }).text).toBe(
      "https://shop.example and subdomains",
    );
  });

  it("counts what does not fit in a line", () => {
    expect(wordsOf({ origins: ["a.example", "b.example", "c.example", "d.example"] }).text).toBe(
      "a.example, b.example and 2 more",
    );
  });

  it("warns of a public key that anyone can use, also when it is for one service only", () => {
    expect(wordsOf({})).toEqual({ text: "anyone can use it", open: true });
    expect(wordsOf({ services: ["maps"] })).toEqual({ text: "anyone can use it · maps only", open: true });
  });

  it("does not warn of a secret key, nor of one that is tied to an address", () => {
    expect(wordsOf({ kind: "secret" }).open).toBe(false);
    expect(wordsOf({ ips: ["192.0.2.0/24"] })).toEqual({ text: "from 192.0.2.0/24", open: false });
  });

  it("names apps beside sites, and addresses after them", () => {
    expect(wordsOf({ origins: ["shop.example"], userAgents: ["ShopApp/"], ips: ["192.0.2.7"] }).text).toBe(
      "shop.example or apps that say “ShopApp/” from 192.0.2.7",
    );
  });
});
