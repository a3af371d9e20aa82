import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readAudit } from "#app/audit/read-audit.ts";
import { findKeyByHash } from "#app/keys/find-key-by-hash.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey, type CreateKeyInput } from "#app/keys/create-key.ts";
import { deleteKey } from "#app/keys/delete-key.ts";
import { listKeys } from "#app/keys/list-keys.ts";
import { readKey } from "#app/keys/read-key.ts";
import type { KeyView } from "#app/keys/key-view.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import type { Page } from "#app/page.ts";
import type { CreatedProject } from "#app/projects/create-project.ts";
import { readKey as parseKey } from "#core/key-format.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "./test-app.ts";

const DAY_MS = 86_400_000;

describe("keys", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;
  let project: CreatedProject;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
  });
  beforeEach(async () => {
    app = createTestApp(testDatabase.database);
    project = await makeTestProject(app);
  });
  afterAll(() => testDatabase.remove());

  const create = (fields: Partial<CreateKeyInput> = {}) =>
    createKey(app.ctx, ROOT, { projectId: project.id, name: "Shop", kind: "public", ...fields });
  const addressOf = (key: { id: string }) => ({ projectId: project.id, keyId: key.id });

  test("are made unrestricted unless said otherwise, and found by their value", async () => {
    const { value, ...key } = valueOf(await create({ name: "  Shop  " }));
    expect(key).toMatchObject({
      name: "Shop",
      services: null,
      origins: [],
      enabled: true,
      isDefault: false,
      status: "active",
    });
    expect(key.createdBy).toBe("root token");
    expect(parseKey(value)?.kind).toBe("public");
    expect((await findKeyByHash(app.ctx.store, app.ctx.vault.hash(value)))?.id).toBe(key.id);
    expect(valueOf(await readKey(app.ctx, ROOT, addressOf(key)))).toEqual(key);
  });

  test("keep patterns and ranges in their normalised form, each once", async () => {
    const origins = ["EXAMPLE.com", "example.com", "*.Example.com"];
    const key = valueOf(await create({ origins, ips: ["192.0.2.77/24", "2001:DB8:0::1"] }));
    expect(key.origins).toEqual(["example.com", "*.example.com"]);
    expect(key.ips).toEqual(["192.0.2.0/24", "2001:db8::1"]);
  });

  test.for<[string, Partial<CreateKeyInput>, string, string?]>([
    ["an empty name", { name: "  " }, "name"],
    ["a name of 101 characters", { name: "ü".repeat(101) }, "name"],
    ["a name with a line break", { name: "a\nb" }, "name"],
    ["an unknown service", { services: ["geocodin"] }, "services", "geocoding"],
    ["no service at all", { services: [] }, "services"],
    ["no resource at all", { resources: [] }, "resources"],
    ["a resource with a slash", { resources: ["a/b"] }, "resources"],
    [
      "a pasted page address",
      { origins: ["https://shop.example.com/cart?id=1"] },
      "origins",
      "https://shop.example.com",
    ],
    ["every site of a public suffix", { origins: ["*.co.uk"] }, "origins"],
    ["more than 100 origins", { origins: Array.from({ length: 101 }, (_, n) => `${n}.example`) }, "origins"],
    ["a blank user-agent", { userAgents: [" "] }, "userAgents"],
    ["a range with a wildcard", { ips: ["192.0.2.*"] }, "ips", "192.0.2.0/24"],
    ["a quota of nothing", { quotaPerDay: 0 }, "quotaPerDay"],
    ["half a request per day", { quotaPerDay: 0.5 }, "quotaPerDay"],
    ["a negative rate", { ratePerSecond: -1 }, "ratePerSecond"],
    ["an endless rate", { ratePerSecondPerIp: Number.POSITIVE_INFINITY }, "ratePerSecondPerIp"],
    ["an expiry that is over", { expiresAtMs: START_MS }, "expiresAt"],
  ])("refuse %s, and say where and what to do instead", async ([, fields, field, suggestion]) => {
    const result = await create(fields);
    if (result.ok) throw new Error("it was taken");
    const { detail, ...problem } = result.problem;
    expect(problem).toEqual({ code: "INVALID_INPUT", field, ...(suggestion === undefined ? {} : { suggestion }) });
    expect(detail).toMatch(/.{15,}[.]$/);
  });

  test("change only in what is said, and only that is audited and announced", async () => {
    const key = valueOf(await create({ origins: ["example.com"], quotaPerDay: 10 }));
    const expiresAtMs = START_MS + DAY_MS;
    const changes = { quotaPerDay: null, expiresAtMs, origins: ["example.com"] };
    const changed = valueOf(await changeKey(app.ctx, ROOT, { ...addressOf(key), ...changes }));
    expect(changed).toMatchObject({ origins: ["example.com"], quotaPerDay: null, expiresAtMs });
    expect(app.changes.at(-1)).toEqual({ kind: "key", keyId: key.id });
    const [entry] = valueOf(await readAudit(app.ctx, ROOT, { projectId: project.id })).items;
    expect(entry).toMatchObject({
      action: "key.change",
      actor: { kind: "root", id: null, name: "root token" },
      target: { kind: "key", id: key.id, name: "Shop" },
      ip: "192.0.2.1",
    });
    expect(entry?.before).toEqual({ quotaPerDay: 10, expiresAt: null });
    expect(entry?.after).toEqual({ quotaPerDay: null, expiresAt: new Date(expiresAtMs).toISOString() });
  });

  test("leave no trace in the audit when a change changes nothing", async () => {
    const key = valueOf(await create({ origins: ["example.com"] }));
    valueOf(await changeKey(app.ctx, ROOT, { ...addressOf(key), name: "Shop", origins: ["EXAMPLE.com"] }));
    const [entry] = valueOf(await readAudit(app.ctx, ROOT, { projectId: project.id })).items;
    expect(entry?.action).toBe("key.create");
  });

  test("are announced once they can be read, and before the verb returns", async () => {
    const seen: Promise<unknown>[] = [];
    const announce: typeof app.ctx.announce = (change) => {
      if (change.kind === "key") seen.push(app.ctx.store.keys.find(project.id, change.keyId));
    };
    valueOf(await createKey({ ...app.ctx, announce }, ROOT, { projectId: project.id, name: "Shop", kind: "secret" }));
    expect(await Promise.all(seen)).toMatchObject([{ name: "Shop" }]);
  });

  test("are drawn again when a value is taken", async () => {
    const first = app.ctx.randomBytes(128);
    const draws = [first, app.ctx.randomBytes(64), first, app.ctx.randomBytes(64)];
    const randomBytes = (n: number) => draws.shift() ?? app.ctx.randomBytes(n);
    const ctx = { ...app.ctx, randomBytes };
    const input = { projectId: project.id, name: "Shop", kind: "public" } as const;
    const one = valueOf(await createKey(ctx, ROOT, input));
    const two = valueOf(await createKey(ctx, ROOT, input));
    expect(one.value).not.toBe(two.value);
    expect(draws).toEqual([]);
  });

  test("stay revoked for good, and say so", async () => {
    const key = valueOf(await create());
    const revoked = valueOf(await revokeKey(app.ctx, ROOT, addressOf(key)));
    expect(revoked).toMatchObject({ status: "revoked", revokedAtMs: START_MS });
    app.moveClock(5);
    expect(valueOf(await revokeKey(app.ctx, ROOT, addressOf(key))).revokedAtMs).toBe(START_MS);
    const change = await changeKey(app.ctx, ROOT, { ...addressOf(key), enabled: true });
    expect(change).toMatchObject({ ok: false, problem: { code: "CONFLICT" } });
  });

  test("come back as they were within 30 days of being deleted, and not later", async () => {
    const key = valueOf(await create({ origins: ["example.com"] }));
    expect(valueOf(await deleteKey(app.ctx, ROOT, addressOf(key))).status).toBe("deleted");
    expect(valueOf(await listKeys(app.ctx, ROOT, { projectId: project.id })).items).toHaveLength(1);
    app.moveClock(30 * DAY_MS);
    expect(valueOf(await undeleteKey(app.ctx, ROOT, addressOf(key)))).toMatchObject({
      status: "active",
      origins: ["example.com"],
    });
    valueOf(await deleteKey(app.ctx, ROOT, addressOf(key)));
    app.moveClock(30 * DAY_MS + 1);
    const late = await undeleteKey(app.ctx, ROOT, addressOf(key));
    expect(late).toMatchObject({ ok: false, problem: { code: "CONFLICT" } });
  });

  test("that are the default one can be disabled, limited and revoked, but neither restricted nor deleted", async () => {
    const address = { projectId: project.id, keyId: project.defaultKey.id };
    for (const restriction of [{ origins: ["example.com"] }, { services: ["maps"] }, { ips: ["192.0.2.1"] }]) {
      const result = await changeKey(app.ctx, ROOT, { ...address, ...restriction });
      expect(result).toMatchObject({ ok: false, problem: { code: "CONFLICT" } });
    }
    const deleted = await deleteKey(app.ctx, ROOT, address);
    expect(deleted).toMatchObject({ ok: false, problem: { code: "CONFLICT" } });
    const limited = await changeKey(app.ctx, ROOT, { ...address, origins: [], quotaPerDay: 5, enabled: false });
    expect(valueOf(limited)).toMatchObject({ quotaPerDay: 5, status: "disabled" });
    expect(valueOf(await revokeKey(app.ctx, ROOT, address)).status).toBe("revoked");
  });

  test("are listed newest first, page after page, and a cursor that is none is refused", async () => {
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      app.moveClock(1);
      made.unshift(valueOf(await create({ name: `Key ${count}` })).id);
    }
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<KeyView> = valueOf(await listKeys(app.ctx, ROOT, { projectId: project.id, limit: 2, cursor }));
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(listed).toEqual([...made, project.defaultKey.id]);
    for (const page of [{ cursor: "nonsense" }, { limit: 0 }, { limit: 501 }, { limit: 1.5 }]) {
      const refused = await listKeys(app.ctx, ROOT, { projectId: project.id, ...page });
      expect(refused).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: Object.keys(page)[0] } });
    }
  });
});
