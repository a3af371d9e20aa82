import { expect, it } from "vitest";
import { EMPTY_DRAFT, limitsOf, newKeyOf, originsOf, restrictionsOf } from "./key-draft.ts";

it("leaves out of a new key what is not limited", () => {
  expect(newKeyOf({ ...EMPTY_DRAFT, name: " Shop " })).toEqual({ name: "Shop", kind: "public", missingOrigin: "deny" });
});

it("takes along a site that was typed and not added", () => {
  const draft = { ...EMPTY_DRAFT, origins: ["shop.example"], originText: " *.shop.example " };
  expect(newKeyOf(draft).origins).toEqual(["shop.example", "*.shop.example"]);
  expect(originsOf({ ...draft, originText: "shop.example" })).toEqual(["shop.example"]);
});

it("sends empty lists and nulls for a change, so that restrictions and limits can be taken away", () => {
  expect(restrictionsOf(EMPTY_DRAFT)).toMatchObject({ services: null, resources: null, origins: [], ips: [] });
  expect(limitsOf(EMPTY_DRAFT)).toMatchObject({ quotaPerDay: null, expiresAt: null });
});

it("says whether a key may stand in an address for secret keys only", () => {
  expect(restrictionsOf(EMPTY_DRAFT)).not.toHaveProperty("allowInUrl");
  expect(restrictionsOf({ ...EMPTY_DRAFT, kind: "secret" })).toHaveProperty("allowInUrl", false);
});
