import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readProject } from "#app/projects/read-project.ts";
import { checkServerSecret } from "#app/setup/check-server-secret.ts";
import { createFirstProject } from "#app/setup/create-first-project.ts";
import { isSetupNeeded } from "#app/setup/is-setup-needed.ts";
import { consumeSetupToken, isSetupToken, issueSetupToken } from "#app/setup/setup-token.ts";
import { createKeyVault } from "../key-vault.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { accountId, createTestApp, type TestApp, valueOf } from "./test-app.ts";

describe("setup", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;
  const ada = { accountId: accountId("ada"), email: "ada@example.org" };

  beforeEach(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
  });
  afterEach(() => testDatabase.remove());

  test("makes the first account the owner of the first project, once", async () => {
    expect(await isSetupNeeded(app.ctx)).toBe(true);
    const both = await Promise.all([
      createFirstProject(app.ctx, ada, { name: "My maps" }),
      createFirstProject(app.ctx, { ...ada, accountId: accountId("eve") }, { name: "My maps" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const project = valueOf(both[0]);
    const actor = { kind: "account", ...ada } as const;
    expect(valueOf(await readProject(app.ctx, actor, { projectId: project.id }))).toMatchObject({
      name: "My maps",
      role: "owner",
      defaultKeyId: project.defaultKey.id,
    });
    expect(await isSetupNeeded(app.ctx)).toBe(false);
    expect(await issueSetupToken(app.ctx)).toBeNull();
  });

  test("takes a token once, and only the one of the last start", async () => {
    const old = (await issueSetupToken(app.ctx)) ?? "";
    const token = (await issueSetupToken(app.ctx)) ?? "";
    expect(await isSetupToken(app.ctx, old)).toBe(false);
    expect(await consumeSetupToken(app.ctx, old)).toBe(false);
    expect(await isSetupToken(app.ctx, token)).toBe(true);
    const consumed = await Promise.all([1, 2, 3].map(() => consumeSetupToken(app.ctx, token)));
    expect(consumed.filter(Boolean)).toHaveLength(1);
    expect(await isSetupToken(app.ctx, token)).toBe(false);
  });

  test("refuses to start on a database of another server secret", async () => {
    await checkServerSecret(app.ctx);
    await checkServerSecret(app.ctx);
    const vault = createKeyVault(Buffer.alloc(32, "another secret"));
    await expect(checkServerSecret({ ...app.ctx, vault })).rejects.toThrow("another server secret");
  });
});
