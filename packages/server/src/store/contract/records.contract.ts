import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminTokenId } from "#app/ids/admin-token-id.ts";
import { keyId } from "#app/ids/key-id.ts";
import { projectId } from "#app/ids/project-id.ts";
import { type KeyStatus, keyStatus } from "#app/keys/key-status.ts";
import { UNRESTRICTED } from "#app/keys/unrestricted.ts";
import type { KeyFilter } from "#app/ports/key-store.ts";
import type { Store } from "#app/ports/store.ts";
import { LARGEST_AMOUNT_MICROS } from "#core/budget.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Key } from "#core/key.ts";
import type { Project } from "#core/project.ts";
import type { TestDatabase } from "../test-database.ts";
import { accountId, createTestApp, START_MS, type TestApp } from "../verbs/test-app.ts";

/** What every database must keep, and how. */
export function recordsContract(open: () => Promise<TestDatabase>): void {
  describe("the record", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let store: Store;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      store = app.ctx.store;
    });
    afterAll(() => testDatabase.remove());

    const makeProject = async (ageMs = 0): Promise<Project> => {
      const id = projectId.make(app.ctx.randomBytes);
      const project: Project = {
        id,
        name: "Maps",
        planId: "free",
        suspended: false,
        quotaPerDay: 1_000_000_000_000,
        quotaPerMonth: null,
        budget: { amountPerMonthMicros: LARGEST_AMOUNT_MICROS, whenUsedUp: "suspend" },
        createdAtMs: START_MS - ageMs,
      };
      await store.projects.add(project);
      return project;
    };

    const addKey = async (ofProject: ProjectId, fields: Partial<Key> = {}): Promise<Key> => {
      const key: Key = { ...aKey(app, ofProject), ...fields };
      await store.keys.add(key, { hash: app.ctx.vault.hash(key.id), sealed: null });
      return key;
    };

    test("keeps a project as it was given, and as it was saved", async () => {
      const project = await makeProject();
      expect(await store.projects.find(project.id)).toEqual(project);
      const changed = { ...project, name: "Ports & <Piers>", planId: "paid", suspended: true };
      await store.projects.save(changed);
      expect(await store.projects.find(project.id)).toEqual(changed);
    });

    test("lists an account's projects only, newest first, page after page, without gaps or repeats", async () => {
      const member = accountId("account-1");
      const mine = [await makeProject(30), await makeProject(10), await makeProject(10), await makeProject(20)];
      await makeProject(15);
      for (const { id } of mine) await store.members.add(id, member, "viewer");
      const listed: Project[] = [];
      for (let pages = 0; pages < 5; pages += 1) {
        const last = listed.at(-1);
        const after = last === undefined ? null : { atMs: last.createdAtMs, id: last.id };
        listed.push(...(await store.projects.list({ member, after, limit: 1 })));
      }
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(mine.map(({ id }) => id)));
      expect(listed).toHaveLength(4);
      expect(listed.map(({ createdAtMs }) => START_MS - createdAtMs)).toEqual([10, 10, 20, 30]);
    });

    test("keeps every field of a key as it was given, and as it was saved", async () => {
      const { id } = await makeProject();
      const key = await addKey(id, {
        services: ["maps", "static"],
        resources: ["streets"],
        origins: ["*.example.com", "http*://*.example.com/*"],
        userAgents: ['My "App"/2, (ä)'],
        ips: ["2001:db8::/32"],
        missingOrigin: "limit",
        quotaPerDay: 1_000_000_000_000,
        quotaPerMonth: 1_000_000_000_000,
        ratePerSecond: 0.25,
        ratePerSecondPerIp: 5,
        allowInUrl: true,
        enabled: false,
        expiresAtMs: START_MS + 1,
        revokedAtMs: START_MS + 2,
        deletedAtMs: START_MS + 3,
      });
      expect(await store.keys.find(id, key.id)).toEqual(key);
      const changed: Key = { ...key, ...UNRESTRICTED, name: "Ünïcode 🗝", enabled: true, deletedAtMs: null };
      await store.keys.save(changed);
      expect(await store.keys.find(id, key.id)).toEqual(changed);
    });

    test("keeps a key's hash once, and finds the key by it, deleted or not", async () => {
      const { id } = await makeProject();
      const key = await addKey(id, { deletedAtMs: START_MS });
      const hash = app.ctx.vault.hash(key.id);
      expect(await store.keys.add(aKey(app, id), { hash, sealed: null })).toBe(false);
      expect(await store.keyValues.findKey(hash)).toEqual({ ...key, previous: null });
      expect(await store.keyValues.findKey(app.ctx.vault.hash("another"))).toBeNull();
    });

    test("does not find a key under another project", async () => {
      const [one, other] = [await makeProject(), await makeProject()];
      const key = await addKey(one.id);
      expect(await store.keys.find(other.id, key.id)).toBeNull();
    });

    test("keeps at most one default key for a project", async () => {
      const { id } = await makeProject();
      const key = await addKey(id, { isDefault: true });
      await expect(addKey(id, { isDefault: true })).rejects.toThrow();
      expect(await store.keys.defaultKeyId(id)).toBe(key.id);
    });

    test("lists keys by status exactly as keyStatus names it", async () => {
      const { id } = await makeProject();
      const moment = fc.constantFrom(null, START_MS - 1, START_MS, START_MS + 1);
      const state = fc.record({ enabled: fc.boolean(), expiresAtMs: moment, revokedAtMs: moment, deletedAtMs: moment });
      const keys: Key[] = [];
      for (const fields of fc.sample(state, 80)) keys.push(await addKey(id, fields));
      const statuses: KeyStatus[] = ["active", "disabled", "expired", "revoked", "deleted"];
      for (const status of statuses) {
        const listed = await store.keys.list({ ...filterOf(id), status }, null, 500);
        const expected = keys.filter((key) => keyStatus(key, START_MS) === status);
        expect(idsOf(listed)).toEqual(idsOf(expected));
      }
      expect(idsOf(await store.keys.list(filterOf(id), null, 500))).toEqual(
        idsOf(keys.filter(({ deletedAtMs }) => deletedAtMs === null)),
      );
    });

    test("lists the keys that may use a service: those without a list, and those whose list names it whole", async () => {
      const { id } = await makeProject();
      const any = await addKey(id, { services: null });
      const maps = await addKey(id, { services: ["maps", "static"] });
      const none = await addKey(id, { services: [] });
      const find = async (service: string) => idsOf(await store.keys.list({ ...filterOf(id), service }, null, 9));
      expect(await find("static")).toEqual(idsOf([any, maps]));
      for (const service of ["geocoding", "stat", "%", 'maps","static'])
        expect([service, await find(service)]).toEqual([service, [any.id]]);
      expect(none.services).toEqual([]);
    });

    test("finds keys by a part of name, id or display in any case, and takes wildcards as they stand", async () => {
      const { id } = await makeProject();
      const harbour = await addKey(id, { name: "ПОРТ Harbour 100%_!" });
      const other = await addKey(id, { name: "100 x other", display: "lk_pub_AbCd…wXyZ" });
      const find = async (text: string) =>
        (await store.keys.list({ ...filterOf(id), text }, null, 9)).map((key) => key.id);
      expect(await find("порт")).toEqual([harbour.id]);
      expect(await find("0%_!")).toEqual([harbour.id]);
      expect(await find("abcd…wxyz")).toEqual([other.id]);
      expect(await find(other.id.slice(3, 12).toUpperCase())).toContain(other.id);
      expect(await find("' or 1=1 --")).toEqual([]);
    });

    test("counts neither the default key nor deleted ones, and stops counting where it is told to", async () => {
      const { id } = await makeProject();
      await addKey(id, { isDefault: true });
      await addKey(id, { deletedAtMs: START_MS });
      for (let made = 0; made < 4; made += 1) await addKey(id, { revokedAtMs: START_MS });
      expect(await store.keys.countUsed(id, 100)).toBe(4);
      expect(await store.keys.countUsed(id, 3)).toBe(3);
    });

    test("undoes everything when a transaction throws", async () => {
      const { id } = await makeProject();
      const key = aKey(app, id);
      const work = store.transaction(async (repositories) => {
        await repositories.keys.add(key, { hash: app.ctx.vault.hash(key.id), sealed: null });
        await repositories.settings.set("half", "done");
        throw new Error("cut off");
      });
      await expect(work).rejects.toThrow("cut off");
      expect(await store.keys.find(id, key.id)).toBeNull();
      expect(await store.settings.get("half")).toBeNull();
    });

    test("tells exactly one of many callers that a setting was added, and one that it was taken", async () => {
      const callers = Array.from({ length: 10 }, (_, number) => number);
      const added = await Promise.all(callers.map(() => store.settings.add("one", "value")));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.settings.take("one", "another value")).toBe(false);
      const taken = await Promise.all(callers.map(() => store.settings.take("one", "value")));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    test("keeps an admin token until it is removed from its own project", async () => {
      const [one, other] = [await makeProject(), await makeProject()];
      const hash = app.ctx.vault.hash("token");
      const token = {
        id: adminTokenId.make(app.ctx.randomBytes),
        projectId: one.id,
        name: "Deploy",
        role: "editor",
        display: "lk_adm_AbCd…wXyZ",
        expiresAtMs: null,
        createdAtMs: START_MS,
        createdBy: "root token",
        lastUsedAtMs: null,
      } as const;
      expect(await store.adminTokens.add(token, hash)).toBe(true);
      expect(await store.adminTokens.add({ ...token, id: adminTokenId.make(app.ctx.randomBytes) }, hash)).toBe(false);
      await store.adminTokens.touch(token.id, START_MS + 5);
      expect(await store.adminTokens.findByHash(hash)).toEqual({ ...token, lastUsedAtMs: START_MS + 5 });
      expect(await store.adminTokens.remove(other.id, token.id)).toBeNull();
      expect(await store.adminTokens.remove(one.id, token.id)).toMatchObject({ id: token.id });
      expect(await store.adminTokens.findByHash(hash)).toBeNull();
    });

    test("names members by what the accounts' own table says now", async () => {
      const { id } = await makeProject();
      const ada = accountId("ada");
      await store.members.add(id, ada, "owner");
      await expect(store.members.add(id, ada, "viewer")).rejects.toThrow();
      const person = { id: ada, name: "Ada", email: "ada@example.org" };
      await testDatabase.database.kysely.insertInto("user").values(person).execute();
      expect(await store.members.list(id)).toEqual([
        { accountId: ada, name: "Ada", email: "ada@example.org", role: "owner" },
      ]);
      expect(await store.members.roleOf(id, ada)).toBe("owner");
      expect(await store.members.roleOf(id, accountId("bob"))).toBeNull();
    });

    test("lists the audit of one project newest first, even within one millisecond", async () => {
      const [one, other] = [await makeProject(), await makeProject()];
      for (const action of ["a", "b", "c", "d"]) {
        for (const { id } of [one, other]) await store.audit.add(anEvent(id, action));
      }
      const [first, second, ...none] = await store.audit.list(one.id, null, 2);
      expect([first?.action, second?.action, none.length]).toEqual(["d", "c", 0]);
      const after = { atMs: START_MS, id: second?.id ?? "" };
      const rest = await store.audit.list(one.id, after, 10);
      expect(rest.map(({ action }) => action)).toEqual(["b", "a"]);
      expect(rest[1]).toEqual({ ...anEvent(one.id, "a"), id: rest[1]?.id });
    });
  });
}

function aKey({ ctx }: TestApp, ofProject: ProjectId): Key {
  return {
    ...UNRESTRICTED,
    id: keyId.make(ctx.randomBytes),
    projectId: ofProject,
    name: "Shop",
    kind: "public",
    isDefault: false,
    display: "lk_pub_0000…0000",
    enabled: true,
    draft: null,
    signingSecretAtMs: null,
    expiresAtMs: null,
    revokedAtMs: null,
    deletedAtMs: null,
    createdAtMs: START_MS,
    createdBy: "root token",
  };
}

function filterOf(ofProject: ProjectId): KeyFilter {
  return {
    projectId: ofProject,
    order: "newest",
    kind: null,
    status: null,
    service: null,
    text: null,
    hash: null,
    nowMs: START_MS,
  };
}

function idsOf(keys: readonly Key[]): string[] {
  return keys.map(({ id }) => id).sort();
}

function anEvent(ofProject: ProjectId, action: string) {
  return {
    projectId: ofProject,
    atMs: START_MS,
    actor: { kind: "account", id: "ada", name: "ada@example.org" },
    action,
    target: { kind: "key", id: "key_1", name: "Shop" },
    ip: "2001:db8::1",
    before: null,
    after: { origins: ["example.com"], quotaPerDay: null },
  } as const;
}
