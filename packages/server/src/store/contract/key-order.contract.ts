import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "#app/keys/create-key.ts";
import { listKeys, type ListKeysInput } from "#app/keys/list-keys.ts";
import type { KeyView } from "#app/keys/key-view.ts";
import type { Page } from "#app/page.ts";
import type { ProjectId } from "#core/ids.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "../verbs/test-app.ts";

const NAMES = ["beta", "Alpha", "beta", "Gamma", "alpha"] as const;

/** A list of keys runs in the order asked for, on every database. */
export function keyOrderContract(open: () => Promise<TestDatabase>): void {
  describe("a list of keys", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let projectId: ProjectId;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      projectId = (await makeTestProject(app)).id;
      const made: KeyView[] = [];
      for (const name of NAMES) {
        const kind = name === "Gamma" ? "secret" : "public";
        made.push(valueOf(await createKey(app.ctx, ROOT, { projectId, name, kind })));
      }
      const uses = made.slice(0, 4).map(({ id }, index) => ({
        key_id: id,
        project_id: projectId,
        minute_ms: index < 2 ? 60_000 : 120_000,
      }));
      await testDatabase.database.kysely.insertInto("key_last_use").values(uses).execute();
    });
    afterAll(() => testDatabase.remove());

    const readAll = async (input: Omit<ListKeysInput, "projectId">): Promise<KeyView[]> => {
      const found: KeyView[] = [];
      for (let cursor: string | null = null; ;) {
        const page: Page<KeyView> = valueOf(await listKeys(app.ctx, ROOT, { projectId, limit: 2, cursor, ...input }));
        found.push(...page.items);
        cursor = page.nextCursor;
        if (cursor === null) return found;
      }
    };

    test("runs by name and by last use without a gap or a repetition, also where these are equal", async () => {
      const byName = await readAll({ sort: "name" });
      expect(byName.map(({ name }) => name.toLowerCase())).toEqual([
        "alpha",
        "alpha",
        "beta",
        "beta",
        "default key",
        "gamma",
      ]);
      const byUse = await readAll({ sort: "last-used" });
      expect(byUse.map(({ lastUsedAtMs }) => lastUsedAtMs)).toEqual([120_000, 120_000, 60_000, 60_000, null, null]);
      const narrowed = await readAll({ sort: "last-used", kind: "public", search: "a" });
      expect(narrowed.map(({ name, lastUsedAtMs }) => [name, lastUsedAtMs])).toEqual(
        byUse.filter(({ name }) => name !== "Gamma").map(({ name, lastUsedAtMs }) => [name, lastUsedAtMs]),
      );
      for (const keys of [byName, byUse]) expect(new Set(keys.map(({ id }) => id)).size).toBe(NAMES.length + 1);
    });

    test("is narrowed to one kind", async () => {
      expect((await readAll({ kind: "secret" })).map(({ name }) => name)).toEqual(["Gamma"]);
    });

    test("takes no cursor of another order", async () => {
      const { nextCursor } = valueOf(await listKeys(app.ctx, ROOT, { projectId, limit: 1 }));
      const refused = await listKeys(app.ctx, ROOT, { projectId, sort: "name", cursor: nextCursor });
      expect(refused).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: "cursor" } });
    });
  });
}
