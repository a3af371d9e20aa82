import { expect, test } from "vitest";
import { compileKey } from "./compile-key.ts";
import { keyWith } from "./decide.fixture.ts";
import type { DraftId } from "./ids.ts";

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

test("a draft is compiled beside the key, with everything of the key that it does not say", () => {
  const restrictions = {
    services: null,
    resources: null,
    origins: ["blog.example"],
    userAgents: [],
    ips: ["192.0.2.1"],
  };
  const draft = { id: "drf_test000000000001" as DraftId, sinceMs: 0, ...restrictions, missingOrigin: "allow" } as const;
  const { origins, drafted } = compileKey(keyWith({ origins: ["shop.example"], quotaPerDay: 7, draft }));
  expect(origins).toEqual(["shop.example"]);
  expect(drafted).toMatchObject({
    ...restrictions,
    missingOrigin: "allow",
    quotaPerDay: 7,
    draft: null,
    drafted: null,
  });
  expect([...(drafted?.originsByHost.keys() ?? [])]).toEqual(["blog.example"]);
});
