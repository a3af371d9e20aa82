import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyId } from "#app/ids/key-id.ts";
import { signingKeyId } from "#app/ids/signing-key-id.ts";
import { tokenId } from "#app/ids/token-id.ts";
import { createKey } from "#app/keys/create-key.ts";
import type { SigningKey } from "#app/ports/signing-key-store.ts";
import type { Store } from "#app/ports/store.ts";
import type { Token } from "#app/ports/token-store.ts";
import type { ProjectId } from "#core/ids.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "../verbs/test-app.ts";

/** What tokens and addresses are signed with, and the tokens that were made here, as every database must keep them. */
export function signingContract(open: () => Promise<TestDatabase>): void {
  describe("signing", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let store: Store;
    let project: ProjectId;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      store = app.ctx.store;
      project = (await makeTestProject(app)).id;
    });
    afterAll(() => testDatabase.remove());

    const aKey = (fields: Partial<SigningKey> = {}): SigningKey => ({
      id: signingKeyId.make(app.ctx.randomBytes),
      projectId: project,
      name: "Shop <server>",
      kind: "made",
      publicKey: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
      createdAtMs: START_MS,
      createdBy: "root token",
      revokedAtMs: null,
      ...fields,
    });

    test("keeps a signing key as it was given, its id once, and that it was revoked", async () => {
      const key = aKey();
      expect(await store.signingKeys.add(key, null)).toBe(true);
      expect(await store.signingKeys.add({ ...key, name: "Another" }, null)).toBe(false);
      expect(await store.signingKeys.find(key.id)).toEqual(key);
      await store.signingKeys.revoke(key.id, START_MS + 1);
      expect(await store.signingKeys.find(key.id)).toEqual({ ...key, revokedAtMs: START_MS + 1 });
      expect(await store.signingKeys.find(signingKeyId.make(app.ctx.randomBytes))).toBeNull();
    });

    test("finds the managed key of a project until it is revoked, and no other's", async () => {
      const other = (await makeTestProject(app)).id;
      expect(await store.signingKeys.findManaged(other)).toBeNull();
      const key = aKey({ projectId: other, kind: "managed" });
      await store.signingKeys.add(key, "sealed");
      expect(await store.signingKeys.findManaged(other)).toEqual({ key, sealedPrivateKey: "sealed" });
      await store.signingKeys.revoke(key.id, START_MS);
      expect(await store.signingKeys.findManaged(other)).toBeNull();
    });

    test("lists the signing keys of a project, newest first", async () => {
      const other = (await makeTestProject(app)).id;
      const [old, young] = [aKey({ projectId: other }), aKey({ projectId: other, createdAtMs: START_MS + 5 })];
      for (const key of [old, young]) await store.signingKeys.add(key, null);
      expect(await store.signingKeys.list(other)).toEqual([young, old]);
    });

    test("keeps tokens as they were given, in their project alone, page after page, and that they were revoked", async () => {
      const signer = aKey();
      await store.signingKeys.add(signer, null);
      const tokens = [3, 2, 2, 1].map((age): Token => ({
        id: tokenId.make(app.ctx.randomBytes),
        projectId: project,
        type: "snapshot",
        description: "Ümlaut's",
        display: "eyJh…9fQ2",
        domains: ["*.shop.example"],
        signingKeyId: signer.id,
        expiresAtMs: START_MS + 1_000,
        revokedAtMs: null,
        createdAtMs: START_MS - age,
        createdBy: "root token",
      }));
      for (const token of tokens) await store.tokens.add(token, token.createdAtMs === START_MS - 1 ? null : "sealed");
      const listed: Token[] = [];
      for (let pages = 0; pages < 5; pages += 1) {
        const last = listed.at(-1);
        const after = last === undefined ? null : { atMs: last.createdAtMs, id: last.id };
        listed.push(...(await store.tokens.list(project, after, 1)));
      }
      expect(new Set(listed)).toEqual(new Set(tokens));
      expect(listed.map(({ createdAtMs }) => START_MS - createdAtMs)).toEqual([1, 2, 2, 3]);
      const [youngest, second] = listed;
      if (youngest === undefined || second === undefined) throw new Error("no tokens were listed");
      expect(await store.tokens.sealedValue(youngest.id)).toBeNull();
      expect(await store.tokens.sealedValue(second.id)).toBe("sealed");
      await store.tokens.revoke(second.id, START_MS);
      expect(await store.tokens.find(project, second.id)).toEqual({ ...second, revokedAtMs: START_MS });
      expect(await store.tokens.find((await makeTestProject(app)).id, second.id)).toBeNull();
    });

    test("keeps a key's latest signing secret", async () => {
      const { id } = valueOf(await createKey(app.ctx, ROOT, { projectId: project, name: "Shop", kind: "public" }));
      expect(await store.signingSecrets.find(id)).toBeNull();
      for (const sealed of ["first", "second"]) await store.signingSecrets.set(id, sealed);
      expect(await store.signingSecrets.find(id)).toBe("second");
      expect(await store.signingSecrets.find(keyId.make(app.ctx.randomBytes))).toBeNull();
    });
  });
}
