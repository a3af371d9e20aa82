import { expect, it } from "vitest";
import { emptyTokenDraft, newTokenOf, withType } from "./token-draft.ts";

const DRAFT = { ...emptyTokenDraft(), websites: "shop.example, *.shop.example" };

it("websites go along only where the token is held to them", () => {
  expect(newTokenOf(DRAFT)).toMatchObject({ restriction: "domain", domains: ["shop.example", "*.shop.example"] });
  const open = newTokenOf({ ...DRAFT, restriction: "none" });
  expect(open.restriction).toBe("none");
  expect(open).not.toHaveProperty("domains");
});

it("a token ends after so many days, at the end of the named day in UTC, or never", () => {
  expect(newTokenOf({ ...DRAFT, validity: "180" }).validity).toBe("180");
  expect(newTokenOf({ ...DRAFT, validity: "date", lastDay: "2030-01-31" }).validity).toBe("2030-01-31T23:59:59.000Z");
  expect(newTokenOf({ ...DRAFT, validity: "none" }).validity).toBe("none");
});

it("a server names no website, so its token is not held to any at first", () => {
  expect(withType(DRAFT, "server").restriction).toBe("none");
  expect(withType(withType(DRAFT, "server"), "embed").restriction).toBe("domain");
});
