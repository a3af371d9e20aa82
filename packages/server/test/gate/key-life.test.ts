import { beforeAll, expect, test } from "vitest";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  const codeOf = async (value: string) => (await server().ask(TILE, { "X-Api-Key": value })).code;

  test("a key tells when it was made and by whom", async () => {
    const key = await makeKey(server(), project);
    const read = await server().api("GET", key.path);
    expect(read).toMatchObject({ createdBy: "root token", status: "active" });
    const { createdAt } = read as { createdAt: string };
    expect(Math.abs(Date.parse(createdAt) - Date.now())).toBeLessThan(10_000);
  });

  test("an expiry ends a key by itself, and setting a later one or none brings it back", async () => {
    const key = await makeKey(server(), project, { expiresAt: inSeconds(3600) });
    expect(await codeOf(key.value)).toBeNull();
    await server().api("PATCH", key.path, { expiresAt: inSeconds(1) });
    await expect.poll(() => codeOf(key.value), { timeout: 10_000, interval: 20 }).toBe("KEY_EXPIRED");
    expect(await server().api("GET", key.path)).toMatchObject({ status: "expired" });
    await server().api("PATCH", key.path, { expiresAt: inSeconds(3600) });
    expect(await codeOf(key.value)).toBeNull();
    await server().api("PATCH", key.path, { expiresAt: null });
    expect(await server().api("GET", key.path)).toMatchObject({ status: "active", expiresAt: null });
    const past = await server().call("PATCH", key.path, { expiresAt: inSeconds(-1) });
    expect(past).toMatchObject({ status: 400, body: { field: "expiresAt" } });
  });

  test("an undeleted key is as it was: value, restrictions, draft and usage", async () => {
    const key = await makeKey(server(), project, { origins: ["shop.example"], missingOrigin: "allow" });
    expect(await codeOf(key.value)).toBeNull();
    const draft = await server().api("PUT", `${key.path}/draft`, { ips: ["192.0.2.1"] });
    await server().api("DELETE", key.path);
    expect(await codeOf(key.value)).toBe("KEY_REVOKED");
    expect(await server().call("PATCH", key.path, { name: "Changed" })).toMatchObject({ status: 409 });
    const back = await server().api("POST", `${key.path}/undelete`);
    expect(back).toMatchObject({ status: "active", origins: ["shop.example"], requestsToday: expect.any(Number) });
    expect(await server().api("GET", `${key.path}/value`)).toEqual({ value: key.value });
    expect(await server().api("GET", `${key.path}/draft`)).toEqual(draft);
    expect(await codeOf(key.value)).toBeNull();
    expect(await server().api("POST", `${key.path}/undelete`)).toMatchObject({ status: "active" });
  });

  test("a key that was revoked before it was deleted comes back revoked", async () => {
    const key = await makeKey(server(), project);
    await server().api("POST", `${key.path}/revoke`);
    await server().api("DELETE", key.path);
    expect(await server().api("POST", `${key.path}/undelete`)).toMatchObject({ status: "revoked" });
    expect(await codeOf(key.value)).toBe("KEY_REVOKED");
  });
});
