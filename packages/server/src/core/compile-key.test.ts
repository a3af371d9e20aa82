import { expect, test } from "vitest";
import { compileKey } from "./compile-key.ts";
import { keyWith } from "./decide.fixture.ts";

test("a compiled key still is the key", () => {
  const key = keyWith({ origins: ["shop.example"], services: ["maps"] });
  expect(compileKey(key)).toMatchObject(key);
});

test("patterns without a star are found by their host, the others are listed", () => {
  const { originsByHost, wildcardOrigins } = compileKey(
    keyWith({ origins: ["https://shop.example", "shop.example:8080", "localhost", "*.shop.example", "not a pattern"] }),
  );
  expect([...originsByHost.keys()]).toEqual(["shop.example", "localhost", "127.0.0.1", "[::1]"]);
  expect(originsByHost.get("shop.example")?.map(({ source }) => source)).toEqual([
    "https://shop.example",
    "shop.example:8080",
  ]);
  expect(wildcardOrigins.map(({ source }) => source)).toEqual(["*.shop.example"]);
});

test("no list and an empty one both mean everything", () => {
  expect(compileKey(keyWith({ services: null, resources: [] }))).toMatchObject({
    allowedServices: null,
    allowedResources: null,
  });
});

test("the key's own limits are ready to be charged", () => {
  const key = keyWith({ ratePerSecond: 0.5, quotaPerDay: 10, quotaPerMonth: 20 });
  expect(compileKey(key)).toMatchObject({
    ownRate: { id: `key:${key.id}`, policy: "key", ratePerSecond: 0.5, burst: 1 },
    ownQuotaPerDay: { id: `key:${key.id}`, policy: "key-day", window: "day", limit: 10 },
    ownQuotaPerMonth: { id: `key:${key.id}`, policy: "key-month", window: "month", limit: 20 },
  });
  expect(compileKey(keyWith({}))).toMatchObject({ ownRate: null, ownQuotaPerDay: null, ownQuotaPerMonth: null });
});
