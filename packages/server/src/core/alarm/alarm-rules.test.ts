import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KeyId } from "../ids.ts";
import type { AlarmSubject } from "./alarm.ts";
import { bundle, MOST_TOLD_PER_EVENT_AND_DAY } from "./bundle.ts";
import { EXPIRY_NOTICE_DAYS, findExpiring } from "./expiring.ts";
import { findNewOrigins, MOST_NEW_ORIGINS_PER_KEY_AND_DAY } from "./new-origins.ts";
import { findPublicOrigins, isPublicOrigin } from "./public-origins.ts";
import { type Allowance, findUsedUp } from "./used-up.ts";

const key = { kind: "key", id: "key_1" as KeyId, name: "Website" } as const satisfies AlarmSubject;
const DAY_MS = 86_400_000;
const dayStartMs = Date.UTC(2026, 10, 21);
const quota = (limit: number, used: number): Allowance => ({
  kind: "quota",
  subject: key,
  limit,
  used,
  step: 1,
  period: "day",
  periodStartMs: dayStartMs,
});
const eventsOf = (allowance: Allowance) => findUsedUp(allowance).map(({ event }) => event);

describe("a quota", () => {
  test.each([
    [10, 0, []],
    [10, 7, []],
    [10, 8, ["quota.near"]],
    [10, 9, ["quota.near"]],
    [10, 10, ["quota.near", "quota.reached"]],
    [1, 1, ["quota.near", "quota.reached"]],
  ])("of %i with %i used tells %j", (limit, used, events) => {
    expect(eventsOf(quota(limit, used))).toEqual(events);
  });

  test("tells at most two causes in a period, however it fills up", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), steps, (limit, added) => {
        let used = 0;
        const causes = new Set<string>();
        for (const more of added) {
          used += more;
          for (const { cause } of findUsedUp(quota(limit, used))) causes.add(cause);
        }
        const expected = (used >= limit * 0.8 ? 1 : 0) + (used >= limit ? 1 : 0);
        return causes.size === expected;
      }),
    );
  });

  test("tells again in the next period", () => {
    const [today] = findUsedUp(quota(10, 10));
    const [tomorrow] = findUsedUp({ ...quota(10, 10), periodStartMs: dayStartMs + DAY_MS });
    expect(today?.cause).not.toBe(tomorrow?.cause);
  });
});

test("a budget of which less is left than a request costs is used up, and told in currency units", () => {
  const budget: Allowance = {
    ...quota(1_000_000_000, 900_000_000),
    kind: "budget",
    step: 300_000_000,
    period: "month",
  };
  expect(findUsedUp(budget).map(({ event, facts }) => [event, facts.used, facts.limit])).toEqual([
    ["budget.near", 0.9, 1],
    ["budget.reached", 0.9, 1],
  ]);
});

describe("new origins", () => {
  const origins = fc.uniqueArray(
    fc.domain().map((domain) => `https://${domain}`),
    { maxLength: 20 },
  );

  test("of a key without a history are not told", () => {
    const facts = { key, dayStartMs, before: new Set<string>(), told: new Set<string>() };
    expect(findNewOrigins({ ...facts, seen: ["https://a.example"] })).toEqual([]);
  });

  test("are told once each, at most five a day, and the rest in one summary", () => {
    fc.assert(
      fc.property(origins, origins, fc.integer({ min: 1, max: 5 }), (seen, known, rounds) => {
        const before = new Set([...known, "https://known.example"]);
        const told = new Set<string>();
        const found = Array.from({ length: rounds }, (_, round) => {
          const upTo = Math.ceil((seen.length * (round + 1)) / rounds);
          const fresh = findNewOrigins({ key, dayStartMs, seen: seen.slice(0, upTo), before, told }).filter(
            ({ cause }) => !told.has(cause),
          );
          for (const { cause } of fresh) told.add(cause);
          return fresh;
        }).flat();
        const fresh = seen.filter((origin) => !before.has(origin)).length;
        const single = found.filter(({ event }) => event === "key.new_origin").length;
        expect(single).toBe(Math.min(fresh, MOST_NEW_ORIGINS_PER_KEY_AND_DAY));
        expect(found.length - single).toBe(fresh > MOST_NEW_ORIGINS_PER_KEY_AND_DAY ? 1 : 0);
        expect(new Set(found.map(({ cause }) => cause)).size).toBe(found.length);
      }),
    );
  });
});

describe("a default key", () => {
  test.each([
    ["https://shop.example", true],
    ["http://203.0.113.7", false],
    ["http://8.8.8.8:3000", true],
    ["http://localhost:5173", false],
    ["http://127.0.0.1:5173", false],
    ["http://[::1]:5173", false],
    ["http://192.168.1.20", false],
    ["http://intranet", false],
    ["http://nas.local", false],
    ["https://maps.example.org", false],
    ["app://shop", false],
    ["(other)", false],
  ])("used from %s is in public: %s", (origin, isPublic) => {
    expect(isPublicOrigin(origin, ["maps.example.org"])).toBe(isPublic);
  });

  test("is told of once a day", () => {
    const seen = ["https://b.example", "https://a.example", "http://localhost"];
    const [found, ...more] = findPublicOrigins({ key, dayStartMs, seen, ownHosts: [] });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      event: "default_key.public",
      facts: { origins: ["https://a.example", "https://b.example"] },
    });
  });
});

test("alarms of one kind are told twenty times a day at most, and then that there are more", () => {
  const project = { kind: "project", id: "prj_1", name: "Shop" } as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 8 }), (rounds) => {
      const toldToday = new Set<string>();
      const told: string[] = [];
      let made = 0;
      for (const count of rounds) {
        const fresh = Array.from({ length: count }, (_, number) => {
          const cause = `key.expiring:key_${made + number}:1`;
          return { event: "key.expiring", cause, subject: key, facts: {} } as const;
        });
        made += count;
        const bundled = bundle({ project, dayStartMs, fresh, toldToday });
        expect(bundled.kept.length + bundled.told.filter(({ event }) => event === "key.expiring").length).toBe(count);
        told.push(...bundled.told.map(({ event }) => event));
        for (const { cause } of [...bundled.told, ...bundled.kept]) toldToday.add(cause);
      }
      expect(told.filter((event) => event === "key.expiring")).toHaveLength(
        Math.min(made, MOST_TOLD_PER_EVENT_AND_DAY),
      );
      expect(told.filter((event) => event === "alarms.more")).toHaveLength(made > MOST_TOLD_PER_EVENT_AND_DAY ? 1 : 0);
    }),
  );
});

test("an end is told from seven days before on, and not once it has come", () => {
  const told = (inMs: number) => findExpiring(key, dayStartMs + inMs, dayStartMs).length;
  expect([-1, 0, 1, EXPIRY_NOTICE_DAYS * DAY_MS, EXPIRY_NOTICE_DAYS * DAY_MS + 1].map(told)).toEqual([0, 0, 1, 1, 0]);
});
