import { expect, test } from "vitest";
import type { GateServer } from "./gate-server.ts";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";

onEveryRecord((server) => {
  const ask = async (key: string, query = "") => (await server().ask(`${TILE}?key=${key}${query}`)).code;
  const onPlan = async (plan: string) => {
    const project = await makeProject(server());
    await server().api("PATCH", project.path, { plan });
    return project;
  };

  test("what was used before counts when a quota or a budget is set later, from the next request on", async () => {
    const { path, defaultKey } = await onPlan("pro");
    for (let sent = 0; sent < 10; sent += 1) expect(await ask(defaultKey.value)).toBeNull();
    const limits: [string, object, string][] = [
      [path, { quotaPerDay: 10 }, "QUOTA_EXCEEDED"],
      [path, { quotaPerMonth: 10 }, "QUOTA_EXCEEDED"],
      [path, { budget: { amountPerMonth: 0.005, whenUsedUp: "suspend" } }, "BUDGET_EXCEEDED"],
      [`${path}/services/maps`, { quotaPerMonth: 10 }, "QUOTA_EXCEEDED"],
      [defaultKey.path, { quotaPerDay: 10 }, "QUOTA_EXCEEDED"],
      [defaultKey.path, { quotaPerMonth: 10 }, "QUOTA_EXCEEDED"],
    ];
    for (const [where, limit, code] of limits) {
      await server().api("PATCH", where, limit);
      expect(await ask(defaultKey.value), JSON.stringify(limit)).toBe(code);
      await server().api("PATCH", where, Object.fromEntries(Object.keys(limit).map((field) => [field, null])));
    }
    expect(await ask(defaultKey.value)).toBeNull();
    expect(await server().api("GET", path)).toMatchObject({ usedToday: 11, usedThisMonth: 11, spentThisMonth: 0.0055 });
  });

  test("a plan is in force on the next request, with its quota per key and its rate per address and service", async () => {
    const { path, defaultKey } = await onPlan("unlimited");
    const asks = Array.from({ length: 1000 }, (_, number) =>
      askFrom(server(), defaultKey.value, `203.0.113.${number % 250}`),
    );
    expect(new Set(await Promise.all(asks))).toEqual(new Set([null]));
    await server().api("PATCH", path, { plan: "free" });
    expect(await ask(defaultKey.value)).toBe("QUOTA_EXCEEDED");
    await server().api("PATCH", path, { plan: "pro" });
    expect(await ask(defaultKey.value)).toBeNull();
    await server().api("PATCH", path, { plan: "free" });
    const other = await makeKey(server(), { path });
    const answers = await Promise.all(Array.from({ length: 80 }, () => askFrom(server(), other.value, "203.0.113.1")));
    expect(answers.filter((code) => code === null).length).toBeGreaterThanOrEqual(60);
    expect(new Set(answers)).toEqual(new Set([null, "RATE_LIMITED"]));
  });

  test("credit and budget are shown beside what was spent, and billing goes on", async () => {
    const { path, defaultKey } = await onPlan("free");
    const budget = { amountPerMonth: 0.0009, whenUsedUp: "suspend" };
    await server().api("PATCH", path, { budget });
    expect(await ask(defaultKey.value)).toBeNull();
    expect(await ask(defaultKey.value)).toBe("BUDGET_EXCEEDED");
    expect(await server().api("GET", path)).toMatchObject({
      plan: { id: "free", maxKeys: 5 },
      credit: { amountPerMonth: 100, remaining: 99.9995, whenUsedUp: "suspend" },
      budget,
      spentThisMonth: 0.0005,
    });
    await server().api("PATCH", path, { budget: { ...budget, whenUsedUp: "bill" } });
    expect(await ask(defaultKey.value)).toBeNull();
    expect(await ask(defaultKey.value)).toBeNull();
    const project = await server().api("GET", path);
    expect(project).toMatchObject({ spentThisMonth: 0.0015, forecastThisMonth: expect.any(Number) });
    const refused = await server().call("PATCH", path, { budget: { amountPerMonth: -1, whenUsedUp: "suspend" } });
    expect(refused).toMatchObject({ status: 400, body: { field: "budget.amountPerMonth" } });
  });

  test("one switch stops a project, and starts it again", async () => {
    const { path, defaultKey } = await onPlan("unlimited");
    for (const [suspended, code] of [
      [true, "PROJECT_SUSPENDED"],
      [false, null],
    ] as const) {
      await server().api("PATCH", path, { suspended });
      expect(await ask(defaultKey.value)).toBe(code);
    }
  });

  test("a user is who the request names; what is refused is charged nowhere", async () => {
    const { path, defaultKey } = await onPlan("unlimited");
    await server().api("PATCH", `${path}/services/maps`, { ratePerUser: 0.001, quotaPerMonth: 3 });
    const users = ["&quotaUser=ada", "&quotaUser=ada", "&quotaUser=ben", "", "", "&quotaUser=eve"];
    const codes: (string | null)[] = [];
    for (const user of users) codes.push(await ask(defaultKey.value, user));
    expect(codes).toEqual([null, "RATE_LIMITED", null, null, "RATE_LIMITED", "QUOTA_EXCEEDED"]);
    expect(await server().api("GET", `${path}/services/maps`)).toMatchObject({
      usedThisMonth: 3,
      remainingThisMonth: 0,
      remainingToday: null,
      requests: 6,
      keys: 1,
      byOutcome: expect.arrayContaining([
        { outcome: "allowed", requests: 3 },
        { outcome: "QUOTA_EXCEEDED", requests: 1 },
        { outcome: "RATE_LIMITED", requests: 2 },
      ]),
    });
  });

  test("answers say what is left of the month, and a refusal when to come back", async () => {
    const { path, defaultKey } = await onPlan("unlimited");
    await server().api("PATCH", path, { quotaPerMonth: 1 });
    const url = `${server().url()}${TILE}?key=${defaultKey.value}`;
    const [now, admitted, refused] = [new Date(), await fetch(url), await fetch(url)];
    const month = (ahead: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead);
    const seconds = (month(1) - month(0)) / 1000;
    expect(admitted.headers.get("ratelimit-policy")).toBe(`"project-month";q=1;w=${seconds}`);
    expect(admitted.headers.get("ratelimit")).toMatch(/^"project-month";r=0;t=\d+$/);
    const retryAfter = Number(refused.headers.get("retry-after"));
    expect(Math.abs(retryAfter - (month(1) - now.getTime()) / 1000)).toBeLessThan(5);
  });

  test("services are found by their words, and a project on the plan pro begins with Google's defaults", async () => {
    const { id } = (await server().api("POST", "/projects", { name: "Pro", plan: "pro" })) as { id: string };
    expect(await server().api("GET", `/projects/${id}/services?search=ADDRESSES`)).toMatchObject({
      items: [{ id: "geocoding", quotaPerDay: 25_000, ratePerUser: 1, usedToday: 0, remainingToday: 25_000 }],
    });
    const own = `/projects/${id}/services/geocoding`;
    const changed = await server().api("PATCH", own, { quotaPerDay: 7, ratePerUser: null });
    const defaults = { quotaPerDay: 25_000, quotaPerMonth: null, ratePerUser: 1 };
    expect(changed).toMatchObject({ quotaPerDay: 7, remainingToday: 7, ratePerUser: null, defaults });
    await server().api("PATCH", `/projects/${id}`, { plan: "unlimited" });
    const none = { quotaPerDay: null, quotaPerMonth: null, ratePerUser: null };
    expect(await server().api("GET", own)).toMatchObject({ quotaPerDay: 7, defaults: none });
  });

  test("a plan has room for its number of keys, and presets name restrictions that go together", async () => {
    const project = await onPlan("free");
    const made = await makeKey(server(), project, { kind: undefined, preset: "rest" });
    expect(await server().api("GET", made.path)).toMatchObject({
      kind: "public",
      services: ["geocoding", "places", "static"],
    });
    expect(await ask(made.value)).toBe("SERVICE_NOT_ALLOWED");
    const tiles = await makeKey(server(), project, { preset: "map-tiles", services: null });
    expect(await server().api("GET", tiles.path)).toMatchObject({ services: null });
    for (let left = 3; left > 0; left -= 1) await makeKey(server(), project, { kind: undefined, preset: "server" });
    const sixth = await server().call("POST", `${project.path}/keys`, { name: "Six", preset: "browser" });
    expect(sixth).toMatchObject({ status: 403, body: { code: "KEY_LIMIT_REACHED" } });
    expect(await server().api("GET", project.path)).toMatchObject({ keysUsed: 5, plan: { maxKeys: 5 } });
    expect(await server().api("GET", "/key-presets")).toMatchObject({ items: { length: 4 } });
  });
});

async function askFrom(server: GateServer, key: string, ip: string): Promise<string | null> {
  return (await server.ask(`${TILE}?key=${key}`, { "X-Forwarded-For": ip })).code;
}
