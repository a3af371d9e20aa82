import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { listAdminTokens } from "#app/admin-tokens/list-admin-tokens.ts";
import { readAudit } from "#app/audit/read-audit.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { listKeys } from "#app/keys/list-keys.ts";
import { makeSigningSecret } from "#app/keys/make-signing-secret.ts";
import { readKeyValue } from "#app/keys/read-key-value.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { createSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { listSigningKeys } from "#app/signing-keys/list-signing-keys.ts";
import { managedSigningKey } from "#app/signing-keys/managed-signing-key.ts";
import { createToken } from "#app/tokens/create-token.ts";
import { listTokens } from "#app/tokens/list-tokens.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { createWebhook } from "#app/webhooks/create-webhook.ts";
import { listWebhooks } from "#app/webhooks/list-webhooks.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "./test-app.ts";

describe("secrets", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
  });
  afterAll(() => testDatabase.remove());

  test("stand nowhere in the bytes of the database, in the audit or in a list", async () => {
    const { id: projectId, defaultKey } = await makeTestProject(app);
    const values: string[] = [defaultKey.value];
    for (const kind of ["public", "secret"] as const) {
      const { id: keyId, value } = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind }));
      values.push(value);
      valueOf(await changeKey(app.ctx, ROOT, { projectId, keyId, origins: ["example.com"] }));
      values.push(valueOf(await rotateKey(app.ctx, ROOT, { projectId, keyId })).value);
      valueOf(await revokeKey(app.ctx, ROOT, { projectId, keyId }));
    }
    values.push(valueOf(await createAdminToken(app.ctx, ROOT, { projectId, name: "Deploy", role: "owner" })).value);
    const url = "https://shop.example/hook";
    values.push(valueOf(await createWebhook(app.ctx, ROOT, { projectId, url })).secret);
    values.push((await issueSetupToken(app.ctx)) ?? "setup was done already");
    const { privateKey } = valueOf(await createSigningKey(app.ctx, ROOT, { projectId, name: "Server" }));
    values.push(bodyOf(privateKey ?? "the private half was not shown"));
    for (const type of ["map", "server"] as const) {
      const { value } = valueOf(await createToken(app.ctx, ROOT, { projectId, type }));
      values.push(value.slice(value.lastIndexOf(".") + 1));
    }
    const { key, privateKey: managed } = await app.ctx.store.transaction((repositories) =>
      managedSigningKey(app.ctx, repositories, ROOT, projectId),
    );
    expect(key.kind).toBe("managed");
    values.push(bodyOf(managed));
    const { id: keyId } = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Signs", kind: "public" }));
    values.push(valueOf(await makeSigningSecret(app.ctx, ROOT, { projectId, keyId })).secret);
    const { file } = testDatabase.config;
    const kept = ["", "-wal"].map((suffix) => readFileSync(file + suffix, "latin1")).join("");
    const shown = JSON.stringify([
      valueOf(await readAudit(app.ctx, ROOT, { projectId, limit: 500 })),
      valueOf(await listKeys(app.ctx, ROOT, { projectId })),
      valueOf(await listAdminTokens(app.ctx, ROOT, { projectId })),
      valueOf(await listWebhooks(app.ctx, ROOT, { projectId })),
      valueOf(await listTokens(app.ctx, ROOT, { projectId })),
      valueOf(await listSigningKeys(app.ctx, ROOT, { projectId })),
    ]);
    // The check can fail: what is kept on purpose is found in both.
    expect([kept.includes(projectId), shown.includes(defaultKey.id)]).toEqual([true, true]);
    for (const value of values) {
      // Without prefix and checksum: also a part would be too much.
      const middle = value.slice(9, 35);
      expect([value, kept.includes(middle), shown.includes(middle)]).toEqual([value, false, false]);
    }
  });

  test("of public keys can be copied again, of secret keys not", async () => {
    const { id: projectId } = await makeTestProject(app);
    const open = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind: "public" }));
    const closed = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Server", kind: "secret" }));
    expect(valueOf(await readKeyValue(app.ctx, ROOT, { projectId, keyId: open.id }))).toBe(open.value);
    const refused = await readKeyValue(app.ctx, ROOT, { projectId, keyId: closed.id });
    expect(refused).toMatchObject({ ok: false, problem: { code: "CONFLICT" } });
  });

  test("find their key when a whole value is searched for", async () => {
    const { id: projectId, defaultKey } = await makeTestProject(app);
    const { value, id } = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Server", kind: "secret" }));
    const find = async (search: string) =>
      valueOf(await listKeys(app.ctx, ROOT, { projectId, search })).items.map((key) => key.id);
    expect(await find(` ${value} `)).toEqual([id]);
    expect(await find(defaultKey.value)).toEqual([defaultKey.id]);
  });
});

/** The part of a PEM that no other has. */
function bodyOf(pem: string): string {
  return pem.replaceAll(/-----[^-]+-----|\s/g, "").slice(50);
}
