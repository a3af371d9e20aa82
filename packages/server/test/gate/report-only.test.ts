import { beforeAll, describe, expect, test } from "vitest";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = { Origin: "https://shop.example" };
const BLOG = { Origin: "https://blog.example" };

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  const save = (key: { path: string }, draft: object) => server().api("PUT", `${key.path}/draft`, draft);
  const read = (key: { path: string }) => server().api("GET", `${key.path}/draft`);
  const ask = async (key: { value: string }, headers: Readonly<Record<string, string>>, times = 1) => {
    const codes = new Set<string | null>();
    for (let request = 0; request < times; request += 1)
      codes.add((await server().ask(TILE, { "X-Api-Key": key.value, ...headers })).code);
    return [...codes];
  };

  test("a draft refuses nothing, and says exactly whom it would have refused and why, through a kill", async () => {
    const key = await makeKey(server(), project);
    await ask(key, BLOG, 3);
    expect(await save(key, { origins: ["Shop.example"], ips: ["192.0.2.0/24"] })).toMatchObject({
      draft: { origins: ["shop.example"], ips: ["192.0.2.0/24"], services: null, missingOrigin: "deny" },
      findings: { requests: 0, wouldRefuse: 0, byOutcome: [], byOrigin: [] },
    });
    const inside = { "X-Forwarded-For": "192.0.2.7" };
    expect(await ask(key, { ...SHOP, ...inside }, 6)).toEqual([null]);
    expect(await ask(key, { ...SHOP, "X-Forwarded-For": "203.0.113.9" }, 2)).toEqual([null]);
    expect(await ask(key, { ...BLOG, ...inside }, 4)).toEqual([null]);
    expect(await ask(key, inside, 1)).toEqual([null]);
    await server().killAndRestart();
    const { findings } = (await read(key)) as { findings: object };
    expect(findings).toMatchObject({
      requests: 13,
      wouldRefuse: 7,
      byOutcome: [
        { outcome: "allowed", requests: 6 },
        { outcome: "ORIGIN_NOT_ALLOWED", requests: 4 },
        { outcome: "IP_NOT_ALLOWED", requests: 2 },
        { outcome: "ORIGIN_MISSING", requests: 1 },
      ],
      byOrigin: [
        { origin: SHOP.Origin, requests: 8, wouldRefuse: 2, codes: [{ code: "IP_NOT_ALLOWED", requests: 2 }] },
        { origin: BLOG.Origin, requests: 4, wouldRefuse: 4, codes: [{ code: "ORIGIN_NOT_ALLOWED", requests: 4 }] },
        { origin: "", requests: 1, wouldRefuse: 1, codes: [{ code: "ORIGIN_MISSING", requests: 1 }] },
      ],
    });
    const usage = await server().api("GET", `${project.path}/usage?interval=day&groupBy=key,outcome`);
    const { rows } = usage as { rows: { key: string }[] };
    expect(rows.filter((row) => row.key === key.id)).toMatchObject([{ outcome: "allowed", requests: 16 }]);
  });

  test("what the restriction in force refuses is not tried", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    await save(key, { origins: ["blog.example"] });
    expect(await ask(key, BLOG, 3)).toEqual(["ORIGIN_NOT_ALLOWED"]);
    expect(await ask(key, SHOP, 2)).toEqual([null]);
    expect(await read(key)).toMatchObject({ findings: { requests: 2, wouldRefuse: 2, byOrigin: [{}] } });
  });

  test("publishing puts all of it in force on the next request, and the draft is gone", async () => {
    const key = await makeKey(server(), project, { userAgents: ["ShopApp/"] });
    await save(key, { origins: ["shop.example"], missingOrigin: "allow" });
    expect(await server().api("POST", `${key.path}/draft/publish`)).toMatchObject({
      origins: ["shop.example"],
      userAgents: [],
      missingOrigin: "allow",
    });
    expect([await ask(key, SHOP), await ask(key, BLOG), await ask(key, {})]).toEqual([
      [null],
      ["ORIGIN_NOT_ALLOWED"],
      [null],
    ]);
    expect(await read(key)).toEqual({ draft: null, findings: null });
    expect(await server().call("POST", `${key.path}/draft/publish`)).toMatchObject({ status: 409 });
  });

  test("discarding leaves the restriction in force", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    await save(key, { origins: ["blog.example"] });
    for (let time = 0; time < 2; time += 1) await server().api("DELETE", `${key.path}/draft`);
    expect([await ask(key, SHOP), await ask(key, BLOG)]).toEqual([[null], ["ORIGIN_NOT_ALLOWED"]]);
    expect(await read(key)).toEqual({ draft: null, findings: null });
  });

  test("a draft that says something else starts its findings anew; the same one goes on", async () => {
    const key = await makeKey(server(), project);
    await save(key, { origins: ["shop.example"] });
    await ask(key, BLOG, 2);
    expect(await save(key, { origins: ["SHOP.example"] })).toMatchObject({ findings: { requests: 2 } });
    expect(await save(key, { origins: ["blog.example"] })).toMatchObject({ findings: { requests: 0 } });
    await ask(key, BLOG, 1);
    expect(await read(key)).toMatchObject({ findings: { requests: 1, wouldRefuse: 0 } });
  });

  describe("is refused", () => {
    test.for<[object, string]>([
      [{ origins: ["*.com"] }, "origins"],
      [{ ips: ["192.0.2.*"] }, "ips"],
      [{ services: [] }, "services"],
      [{ quotaPerDay: 5 }, "quotaPerDay"],
    ])("for %j", async ([draft, field]) => {
      const key = await makeKey(server(), project);
      const refused = await server().call("PUT", `${key.path}/draft`, draft);
      expect(refused).toMatchObject({ status: 400, body: { code: "INVALID_INPUT", field } });
    });

    test("for the default key, which stays unrestricted, and for keys that are over", async () => {
      const [revoked, deleted] = [await makeKey(server(), project), await makeKey(server(), project)];
      await server().api("POST", `${revoked.path}/revoke`);
      await server().api("DELETE", deleted.path);
      for (const { path } of [project.defaultKey, revoked, deleted])
        expect(await server().call("PUT", `${path}/draft`, { origins: ["shop.example"] })).toMatchObject({
          status: 409,
          body: { code: "CONFLICT" },
        });
    });
  });

  test("the audit tells what was tried and published", async () => {
    const key = await makeKey(server(), project);
    await save(key, { origins: ["shop.example"] });
    await server().api("POST", `${key.path}/draft/publish`);
    expect(await server().api("GET", `${project.path}/audit?limit=2`)).toMatchObject({
      items: [
        { action: "key.draft.publish", before: { origins: [] }, after: { origins: ["shop.example"], draft: null } },
        { action: "key.draft.save", before: { draft: null }, after: { draft: { origins: ["shop.example"] } } },
      ],
    });
  });
});
