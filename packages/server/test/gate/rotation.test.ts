import { beforeAll, describe, expect, test } from "vitest";
import { makeKey, makeProject, newValue } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = { Origin: "https://shop.example" };
const BLOG = { Origin: "https://blog.example" };
const DAY_MS = 86_400_000;

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  const rotate = (key: { path: string }, body: object) => server().api("POST", `${key.path}/rotate`, body);
  const codeOf = async (value: string, headers: Readonly<Record<string, string>> = {}) =>
    (await server().ask(TILE, { "X-Api-Key": value, ...headers })).code;
  const countOf = async (key: { id: string }) => {
    const usage = await server().api("GET", `${project.path}/usage?interval=day&groupBy=key,outcome`);
    const { rows } = usage as { rows: { key: string; outcome: string; requests: number }[] };
    return Object.fromEntries(rows.filter((row) => row.key === key.id).map((row) => [row.outcome, row.requests]));
  };

  test.for(["public", "secret"])(
    "a %s key gets a new value at once, and the old one works for 24 hours",
    async (kind) => {
      const key = await makeKey(server(), project, { kind });
      const beforeMs = Date.now();
      const rotated = await rotate(key, {});
      expect(rotated).toMatchObject({ id: key.id, kind, status: "active", previous: { requests: 0 } });
      const { retiresAt } = (rotated as { previous: { retiresAt: string } }).previous;
      expect(Date.parse(retiresAt) - beforeMs).toBeGreaterThanOrEqual(DAY_MS);
      expect(Date.parse(retiresAt) - Date.now()).toBeLessThanOrEqual(DAY_MS);
      expect(newValue(rotated)).not.toBe(key.value);
      expect([await codeOf(newValue(rotated)), await codeOf(key.value)]).toEqual([null, null]);
      const shown = await server().call("GET", `${key.path}/value`);
      if (kind === "public") expect(shown).toMatchObject({ status: 200, body: { value: newValue(rotated) } });
      else expect(shown.status).toBe(409);
    },
  );

  test("with no grace, the old value is refused on the next request, and the answer says what to do", async () => {
    const key = await makeKey(server(), project);
    expect(await codeOf(key.value)).toBeNull();
    const rotated = await rotate(key, { graceSeconds: 0 });
    const refused = await server().ask(TILE, { "X-Api-Key": key.value });
    expect(refused).toMatchObject({ status: 401, code: "KEY_EXPIRED" });
    expect(refused.detail).toContain("replaced by a new one");
    expect(await codeOf(newValue(rotated))).toBeNull();
  });

  test("the old value stops by itself when its grace is over", async () => {
    const key = await makeKey(server(), project);
    await rotate(key, { graceSeconds: 2 });
    expect(await codeOf(key.value)).toBeNull();
    await expect.poll(() => codeOf(key.value), { timeout: 10_000, interval: 50 }).toBe("KEY_EXPIRED");
    expect(await server().api("GET", `${key.path}/rotation`)).toMatchObject({ previous: { inGrace: false } });
  });

  test("who still uses the old value is counted apart, and the key's total stays exact, through a kill", async () => {
    const key = await makeKey(server(), project);
    await codeOf(key.value, SHOP);
    const value = newValue(await rotate(key, { graceSeconds: 3600 }));
    expect(await server().api("GET", `${key.path}/rotation`)).toMatchObject({
      previous: { inGrace: true, requests: 0, lastUsedAt: null, origins: [] },
    });
    for (const [one, headers, times] of [
      [key.value, SHOP, 5],
      [key.value, BLOG, 2],
      [key.value, {}, 1],
      [value, SHOP, 4],
    ] as const)
      for (let request = 0; request < times; request += 1) expect(await codeOf(one, headers)).toBeNull();
    const seen = {
      previous: {
        display: `${key.value.slice(0, 11)}…${key.value.slice(-4)}`,
        requests: 8,
        origins: [
          { origin: SHOP.Origin, requests: 5 },
          { origin: BLOG.Origin, requests: 2 },
          { origin: "", requests: 1 },
        ],
      },
    };
    await server().killAndRestart();
    expect(await server().api("GET", `${key.path}/rotation`)).toMatchObject(seen);
    expect(await countOf(key)).toEqual({ allowed: 13 });
    expect(await codeOf(key.value, SHOP)).toBeNull();
    await server().api("POST", `${key.path}/rotation/end`);
    expect(await codeOf(key.value, SHOP)).toBe("KEY_EXPIRED");
    expect(await server().api("GET", `${key.path}/rotation`)).toMatchObject({
      previous: { inGrace: false, requests: 10, origins: [{ origin: SHOP.Origin, requests: 7 }, {}, {}] },
    });
    expect(await countOf(key)).toEqual({ allowed: 14, KEY_EXPIRED: 1 });
  });

  test("both values share one quota", async () => {
    const key = await makeKey(server(), project, { quotaPerDay: 5 });
    const value = newValue(await rotate(key, {}));
    const codes: (string | null)[] = [];
    for (let request = 0; request < 4; request += 1) codes.push(await codeOf(key.value), await codeOf(value));
    expect(codes.filter((code) => code === null)).toHaveLength(5);
    expect(codes.slice(5)).toEqual(["QUOTA_EXCEEDED", "QUOTA_EXCEEDED", "QUOTA_EXCEEDED"]);
  });

  test("one earlier value works at a time: rotating again says so, or ends it when told to", async () => {
    const key = await makeKey(server(), project);
    const second = newValue(await rotate(key, {}));
    expect(await server().call("POST", `${key.path}/rotate`, {})).toMatchObject({
      status: 409,
      body: { code: "CONFLICT", detail: expect.stringContaining("endPrevious") },
    });
    expect([await codeOf(key.value), await codeOf(second)]).toEqual([null, null]);
    const third = newValue(await rotate(key, { endPrevious: true }));
    expect([await codeOf(key.value), await codeOf(second), await codeOf(third)]).toEqual(["KEY_EXPIRED", null, null]);
    await server().api("POST", `${key.path}/rotation/end`);
    const fourth = newValue(await rotate(key, {}));
    expect([await codeOf(second), await codeOf(third), await codeOf(fourth)]).toEqual(["KEY_EXPIRED", null, null]);
  });

  test("an earlier value is refused with its key, and comes back with it", async () => {
    const key = await makeKey(server(), project);
    await rotate(key, {});
    await server().api("PATCH", key.path, { enabled: false });
    expect(await codeOf(key.value)).toBe("KEY_DISABLED");
    await server().api("PATCH", key.path, { enabled: true, origins: ["shop.example"] });
    expect([await codeOf(key.value, SHOP), await codeOf(key.value, BLOG)]).toEqual([null, "ORIGIN_NOT_ALLOWED"]);
    await server().api("DELETE", key.path);
    expect(await codeOf(key.value)).toBe("KEY_REVOKED");
    await server().api("POST", `${key.path}/undelete`);
    expect(await codeOf(key.value, SHOP)).toBeNull();
  });

  test("the default key is rotated as others are", async () => {
    const { defaultKey } = project;
    const value = newValue(await rotate(defaultKey, { graceSeconds: 0 }));
    expect([await codeOf(defaultKey.value), await codeOf(value)]).toEqual(["KEY_EXPIRED", null]);
  });

  describe("is refused", () => {
    test.for([-1, 0.5, 2_592_001])("with a grace of %d seconds", async (graceSeconds) => {
      const key = await makeKey(server(), project);
      const refused = await server().call("POST", `${key.path}/rotate`, { graceSeconds });
      expect(refused).toMatchObject({ status: 400, body: { code: "INVALID_INPUT", field: "graceSeconds" } });
    });

    test("for keys that are revoked, deleted or expired, and their values stay as they were", async () => {
      const [revoked, deleted] = [await makeKey(server(), project), await makeKey(server(), project)];
      await server().api("POST", `${revoked.path}/revoke`);
      await server().api("DELETE", deleted.path);
      const expiresAt = new Date(Date.now() + 1_000).toISOString();
      const expired = await makeKey(server(), project, { expiresAt });
      await expect.poll(() => codeOf(expired.value), { timeout: 10_000, interval: 20 }).toBe("KEY_EXPIRED");
      for (const [key, code] of [
        [revoked, "KEY_REVOKED"],
        [deleted, "KEY_REVOKED"],
        [expired, "KEY_EXPIRED"],
      ] as const) {
        expect(await server().call("POST", `${key.path}/rotate`, {})).toMatchObject({
          status: 409,
          body: { code: "CONFLICT" },
        });
        expect(await codeOf(key.value)).toBe(code);
      }
    });
  });

  test("the audit tells who rotated, and no value", async () => {
    const key = await makeKey(server(), project);
    const value = newValue(await rotate(key, {}));
    await server().api("POST", `${key.path}/rotation/end`);
    const audit = await server().api("GET", `${project.path}/audit?limit=2`);
    expect(audit).toMatchObject({
      items: [
        { action: "key.rotation.end", target: { id: key.id } },
        { action: "key.rotate", actor: { kind: "root" }, target: { id: key.id }, before: {}, after: {} },
      ],
    });
    for (const secret of [value, key.value]) expect(JSON.stringify(audit)).not.toContain(secret.slice(12, 30));
  });

  test("a key is found by a value that it had before", async () => {
    const key = await makeKey(server(), project);
    await rotate(key, {});
    const found = await server().api("GET", `${project.path}/keys?search=${key.value}`);
    expect(found).toMatchObject({ items: [{ id: key.id }] });
  });
});
