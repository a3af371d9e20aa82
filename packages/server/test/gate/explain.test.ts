import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const Check = z.object({
  id: z.string(),
  result: z.string(),
  code: z.string().optional(),
  saw: z.string().optional(),
  sentence: z.string(),
  setting: z.object({ kind: z.string(), id: z.string(), field: z.string() }).optional(),
});
const Explanation = z.object({
  outcome: z.string(),
  checks: z.array(Check),
  key: z.object({ id: z.string() }).nullable(),
  resource: z.string().nullable(),
  observed: z.object({ origin: z.string().nullable(), ip: z.string().nullable(), userAgent: z.string().nullable() }),
  limits: z.array(z.object({ policy: z.string(), limit: z.number(), remaining: z.number() })),
});

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  const explain = async (body: object) =>
    Explanation.parse(await server().api("POST", `${project.path}/explain`, body));
  const refusals = ({ checks }: z.output<typeof Explanation>) =>
    checks.filter(({ result }) => result === "refuse").map(({ code }) => code);

  test("says of a request what the gate says to it, whatever is wrong with it", async () => {
    const keys = {
      open: await makeKey(server(), project),
      site: await makeKey(server(), project, { origins: ["shop.example"], ips: ["192.0.2.0/24"] }),
      app: await makeKey(server(), project, { userAgents: ["ShopApp/"] }),
      relief: await makeKey(server(), project, { resources: ["relief"] }),
      geocoding: await makeKey(server(), project, { services: ["geocoding"] }),
      off: await makeKey(server(), project, { enabled: false }),
      secret: await makeKey(server(), project, { kind: "secret" }),
    };
    const values = [...Object.values(keys).map(({ value }) => value), "lk_pub_mistyped", ""];
    const places = [
      { Origin: "https://shop.example", "X-Forwarded-For": "192.0.2.7" },
      { Referer: "https://evil.example/page?x=1", "X-Forwarded-For": "192.0.2.7" },
      { "User-Agent": "ShopApp/2", "X-Forwarded-For": "203.0.113.9" },
    ];
    for (const value of values) {
      for (const headers of places) {
        const url = value === "" ? TILE : `${TILE}?key=${value}`;
        const { code } = await server().ask(url, { "User-Agent": "test", ...headers });
        const explanation = await explain({ url, headers: { "User-Agent": "test", ...headers }, ip: "127.0.0.1" });
        expect(`${url} ${explanation.outcome}`).toBe(`${url} ${code ?? "allowed"}`);
      }
    }
  });

  test("goes on after the first refusal, and names what was seen and where it is set", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"], ips: ["192.0.2.0/24"], enabled: false });
    const explanation = await explain({
      url: `https://maps.elsewhere.example${TILE}?key=${key.value}`,
      headers: { Origin: "https://evil.example", "User-Agent": "App/1" },
      ip: "203.0.113.9",
    });
    expect(refusals(explanation)).toEqual(["KEY_DISABLED", "ORIGIN_NOT_ALLOWED", "IP_NOT_ALLOWED"]);
    expect(explanation).toMatchObject({
      outcome: "KEY_DISABLED",
      key: { id: key.id },
      resource: "world",
      observed: { origin: "https://evil.example", ip: "203.0.113.9", userAgent: "App/1" },
    });
    expect(explanation.checks.find(({ id }) => id === "client-allowed")).toMatchObject({
      saw: "https://evil.example, User-Agent App/1",
      sentence: expect.stringContaining("The key allows: shop.example."),
      setting: { kind: "key", id: key.id, field: "origins" },
    });
  });

  test("reads a curl command as browsers copy it", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    const curl = `curl 'http://localhost:8080${TILE}' \\\n  -H 'X-Api-Key: ${key.value}' \\\n  -H 'Origin: https://shop.example' --compressed`;
    expect(await explain({ curl })).toMatchObject({ outcome: "allowed", observed: { origin: "https://shop.example" } });
  });

  test("takes nothing from limits, counts nothing, and tells what is left", async () => {
    const key = await makeKey(server(), project, { quotaPerDay: 2, ratePerSecondPerIp: 1 });
    const url = `${TILE}?key=${key.value}`;
    for (let look = 0; look < 5; look += 1) {
      const { outcome, limits } = await explain({ url, ip: "192.0.2.8" });
      expect(outcome).toBe("allowed");
      expect(limits).toEqual([
        { policy: "ip", limit: 1, remaining: 1 },
        { policy: "key-day", limit: 2, remaining: 2 },
      ]);
    }
    expect((await server().ask(url, { "X-Forwarded-For": "192.0.2.8" })).status).toBe(200);
    expect((await server().ask(url, { "X-Forwarded-For": "192.0.2.9" })).status).toBe(200);
    const spent = await explain({ url, ip: "192.0.2.10" });
    expect(spent).toMatchObject({ outcome: "QUOTA_EXCEEDED", limits: [{ remaining: 1 }, { remaining: 0 }] });
    expect(spent.checks.at(-1)).toMatchObject({ id: "limits", result: "refuse", saw: "used up: key-day" });
    expect(await server().api("GET", key.path)).toMatchObject({ requestsToday: 2 });
  });

  test("a key of another project is as unknown as one that nobody has, and no key is repeated", async () => {
    const other = await makeProject(server());
    const unknown = `lk_pub_${other.defaultKey.value.slice(7)}`;
    for (const value of [other.defaultKey.value, unknown]) {
      const text = JSON.stringify(await explain({ url: `${TILE}?key=${value}`, headers: { "User-Agent": value } }));
      expect(JSON.parse(text)).toMatchObject({ outcome: "KEY_INVALID", key: null, limits: [] });
      expect(text).not.toContain(value);
    }
  });

  test("what the gate does not watch, a bad address or nothing at all is said so, without repeating the input", async () => {
    const bad = [
      { url: "/console/?key=lk_pub_123" },
      {},
      { url: TILE, curl: "curl x" },
      { url: TILE, ip: "here" },
      { curl: "wget lk_pub_123" },
      { blocked: "blk_lk_pub_123" },
    ];
    for (const body of bad) {
      const { status, body: answer } = await server().call("POST", `${project.path}/explain`, body);
      expect(status).toBe(400);
      expect(JSON.stringify(answer)).not.toContain("lk_pub_123");
    }
  });
});
