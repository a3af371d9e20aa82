import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const MINUTE_MS = 60_000;

const Row = z.object({
  id: z.string(),
  key: z.object({ id: z.string(), name: z.string().nullable() }),
  service: z.string(),
  code: z.string(),
  origin: z.string().nullable(),
  requests: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  remedy: z.object({ sentence: z.string(), action: z.record(z.string(), z.unknown()).nullable() }),
});
const Blocked = z.object({ items: z.array(Row), nextCursor: z.string().nullable() });

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  const blocked = async (query = "") => Blocked.parse(await server().api("GET", `${project.path}/blocked${query}`));
  const rowsOf = async (key: { id: string }) =>
    (await blocked("?limit=100")).items.filter((row) => row.key.id === key.id);
  const ask = async (key: { value: string }, headers: Readonly<Record<string, string>>, times = 1) => {
    let code: string | null = null;
    for (let request = 0; request < times; request += 1)
      ({ code } = await server().ask(TILE, { "X-Api-Key": key.value, ...headers }));
    return code;
  };

  test("are listed by key, code and origin, exact at once, and allowing one takes one call", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    await ask(key, { Origin: "https://new.shop.example" }, 5);
    await ask(key, { Origin: "capacitor://localhost" }, 2);
    await ask(key, {}, 1);
    await ask(key, { Origin: "https://shop.example" }, 3);
    const rows = await rowsOf(key);
    expect(new Set(rows.map(({ code, origin, requests }) => `${code} ${origin} ${requests}`))).toEqual(
      new Set([
        "ORIGIN_MISSING null 1",
        "ORIGIN_NOT_ALLOWED capacitor://localhost 2",
        "ORIGIN_NOT_ALLOWED https://new.shop.example 5",
      ]),
    );
    for (const { firstAt, lastAt } of rows) {
      expect(Date.parse(lastAt)).toBeGreaterThan(Date.now() - 2 * MINUTE_MS);
      expect(Date.parse(firstAt)).toBeLessThanOrEqual(Date.parse(lastAt));
    }
    const missing = await blocked(`?key=${key.id}&code=ORIGIN_MISSING`);
    expect(missing.items.map(({ code, requests }) => [code, requests])).toEqual([["ORIGIN_MISSING", 1]]);
    const row = rows.find(({ origin }) => origin === "https://new.shop.example");
    expect(row?.remedy.action).toEqual({ kind: "allow-origin", keyId: key.id, pattern: "new.shop.example" });
    const body = { origin: row?.origin };
    const allowed = await server().api("POST", `${key.path}/allow-origin`, body);
    expect(allowed).toMatchObject({ origins: ["shop.example", "new.shop.example"] });
    expect(await ask(key, { Origin: "https://new.shop.example" })).toBeNull();
    expect(await server().api("POST", `${key.path}/allow-origin`, body)).toEqual(allowed);
    const after = (await rowsOf(key)).find(({ id }) => id === row?.id);
    expect(after?.remedy).toMatchObject({ sentence: expect.stringContaining("by now"), action: null });
    const { items } = (await server().api("GET", `${project.path}/audit`)) as { items: object[] };
    expect(items.filter((entry) => "action" in entry && entry.action === "key.allow-origin")).toMatchObject([
      { before: { origins: ["shop.example"] }, after: { origins: ["shop.example", "new.shop.example"] } },
    ]);
  });

  test("a row is explained with today's settings, and says what a row does not keep", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"], ips: ["192.0.2.0/24"] });
    await ask(key, { Origin: "https://a.example", "X-Forwarded-For": "192.0.2.7" });
    const [row] = await rowsOf(key);
    const explain = (more = {}) => server().api("POST", `${project.path}/explain`, { blocked: row?.id, ...more });
    expect(await explain()).toMatchObject({
      outcome: "ORIGIN_NOT_ALLOWED",
      key: { id: key.id },
      observed: { ip: null },
    });
    await server().api("PATCH", key.path, { origins: ["shop.example", "a.example"] });
    expect(await explain()).toMatchObject({ outcome: "allowed" });
    expect(await explain({ ip: "203.0.113.9" })).toMatchObject({ outcome: "IP_NOT_ALLOWED" });
    const other = await makeProject(server());
    const { status } = await server().call("POST", `${other.path}/explain`, { blocked: row?.id });
    expect(status).toBe(404);
  });

  test("every refusal of a known key has a remedy, and its action lets the requests through", async () => {
    const off = await makeKey(server(), project, { enabled: false });
    const geocoding = await makeKey(server(), project, { services: ["geocoding"] });
    const missing = await makeKey(server(), project, { origins: ["shop.example"] });
    for (const key of [off, geocoding, missing]) {
      expect(await ask(key, {})).not.toBeNull();
      const [row] = await rowsOf(key);
      expect(row?.remedy.action).toMatchObject({ kind: "change-key", keyId: key.id });
      await server().api("PATCH", key.path, row?.remedy.action?.["changes"]);
      expect(await ask(key, {})).toBeNull();
    }
  });

  test("stay bounded under an attack with ever new origins, and no request is lost from the sums", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    const asked = Array.from({ length: 700 }, (_, site) => ask(key, { Origin: `https://${site}.attack.example` }));
    await Promise.all(asked);
    const rows: z.output<typeof Row>[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: z.output<typeof Blocked> = await blocked(`?limit=100${cursor === "" ? "" : `&cursor=${cursor}`}`);
      rows.push(...page.items.filter((row) => row.key.id === key.id));
      cursor = page.nextCursor;
    }
    expect(rows.length).toBeLessThanOrEqual(501);
    expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(700);
    expect(rows.find(({ origin }) => origin === "(other)")).toMatchObject({ requests: 200, remedy: { action: null } });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test("an unrestricted key is not restricted by allowing a website", async () => {
    const key = await makeKey(server(), project);
    const { status } = await server().call("POST", `${key.path}/allow-origin`, { origin: "https://shop.example" });
    expect(status).toBe(409);
    const restricted = await makeKey(server(), project, { origins: ["shop.example"] });
    for (const origin of ["*.com", "capacitor://localhost", "nonsense here", "a\u0000.example"]) {
      const answer = await server().call("POST", `${restricted.path}/allow-origin`, { origin });
      expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_INPUT", field: "origin" } });
    }
  });

  test("origins are suggested from what was served", async () => {
    const key = await makeKey(server(), project);
    for (const origin of [
      "https://a.shop.example",
      "https://b.shop.example",
      "https://shop.example",
      "http://localhost:5173",
    ])
      await ask(key, { Origin: origin }, 2);
    await ask(key, { Origin: "https://shop.example" }, 1);
    await ask(key, {}, 1);
    expect(await server().api("GET", `${key.path}/suggested-origins?days=1`)).toMatchObject({
      requests: 10,
      patterns: [
        { pattern: "*.shop.example", requests: 4, isLocal: false },
        { pattern: "shop.example", requests: 3 },
        { pattern: "localhost", requests: 2, isLocal: true },
      ],
      leftOut: [{ origin: null, requests: 1, reason: "missing" }],
    });
  });
});
