import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { deleteAdminToken } from "#app/admin-tokens/delete-admin-token.ts";
import { findAdminToken } from "#app/admin-tokens/find-admin-token.ts";
import { listAdminTokens } from "#app/admin-tokens/list-admin-tokens.ts";
import { readAudit } from "#app/audit/read-audit.ts";
import { createKey } from "#app/keys/create-key.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "./test-app.ts";

describe("admin tokens", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
  });
  afterAll(() => testDatabase.remove());

  test("stand for their role in their project until they are deleted", async () => {
    const { id: projectId } = await makeTestProject(app);
    const { value, ...made } = valueOf(
      await createAdminToken(app.ctx, ROOT, { projectId, name: "Deploy", role: "editor" }),
    );
    const actor = await findAdminToken(app.ctx, value);
    expect(actor).toEqual({ kind: "admin-token", id: made.id, name: "Deploy", projectId, role: "editor" });
    if (actor === null) return;
    const key = valueOf(await createKey(app.ctx, actor, { projectId, name: "Shop", kind: "public" }));
    expect(key.createdBy).toBe("Deploy");
    const minuteMs = Math.floor(START_MS / 60_000) * 60_000;
    expect(valueOf(await listAdminTokens(app.ctx, ROOT, { projectId }))).toEqual([{ ...made, lastUsedAtMs: minuteMs }]);
    valueOf(await deleteAdminToken(app.ctx, ROOT, { projectId, adminTokenId: made.id }));
    expect(await findAdminToken(app.ctx, value)).toBeNull();
    const actions = valueOf(await readAudit(app.ctx, ROOT, { projectId })).items.map(({ action }) => action);
    expect(actions.slice(0, 3)).toEqual(["admin-token.delete", "key.create", "admin-token.create"]);
  });

  test("stop on the moment of their expiry", async () => {
    const { id: projectId } = await makeTestProject(app);
    const expiresAtMs = START_MS + 1_000;
    const input = { projectId, name: "Deploy", role: "viewer", expiresAtMs } as const;
    const { value } = valueOf(await createAdminToken(app.ctx, ROOT, input));
    const at = (nowMs: number) => findAdminToken({ ...app.ctx, nowMs: () => nowMs }, value);
    expect(await at(expiresAtMs - 1)).not.toBeNull();
    expect(await at(expiresAtMs)).toBeNull();
    expect((await createAdminToken(app.ctx, ROOT, { ...input, expiresAtMs: START_MS })).ok).toBe(false);
  });

  test("that are mistyped or made up are not found", async () => {
    const { id: projectId, defaultKey } = await makeTestProject(app);
    const { value } = valueOf(await createAdminToken(app.ctx, ROOT, { projectId, name: "Deploy", role: "viewer" }));
    for (const text of ["", "lk_adm_", defaultKey.value, `${value}0`, value.slice(0, -1), value.toLowerCase()]) {
      expect(await findAdminToken(app.ctx, text)).toBeNull();
    }
  });
});
