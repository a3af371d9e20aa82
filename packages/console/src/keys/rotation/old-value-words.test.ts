import { expect, test } from "vitest";
import { oldValueWords } from "./old-value-words.ts";

const NOW_MS = Date.parse("2026-11-21T09:30:00Z");
const lastUsedAt = "2026-11-21T09:27:00Z";

test("names the traffic of an old value: how often, when last, and from where", () => {
  const origins = [
    { origin: "https://shop.example", requests: 20, lastUsedAt },
    { origin: "", requests: 2, lastUsedAt },
  ];
  expect(oldValueWords({ requests: 22, lastUsedAt, origins }, NOW_MS)).toBe(
    "used 22 times since the rotation, last 3 minutes ago, from shop.example and 1 more",
  );
  const silent = [{ origin: "", requests: 1, lastUsedAt }];
  expect(oldValueWords({ requests: 1, lastUsedAt, origins: silent }, NOW_MS)).toBe(
    "used 1 time since the rotation, last 3 minutes ago, with no website named",
  );
  expect(oldValueWords({ requests: 0, lastUsedAt: null, origins: [] }, NOW_MS)).toBe("not used since the rotation");
});
