import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "#app/keys/create-key.ts";
import { deleteKey } from "#app/keys/delete-key.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { readProject } from "#app/projects/read-project.ts";
import type { Result } from "#app/result.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "../verbs/test-app.ts";

/** A plan's number of keys holds, whoever asks at the same time. */
export function keyLimitContract(open: () => Promise<TestDatabase>): void {
  describe("the number of keys", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
    });
    afterAll(() => testDatabase.remove());

    const createMany = (projectId: string, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, number) =>
          createKey(app.ctx, ROOT, { projectId, name: `Key ${number}`, kind: number % 2 === 0 ? "public" : "secret" }),
        ),
      );

    test("of the plan is not passed by 20 creations at once", async () => {
      const { id: projectId } = await makeTestProject(app, "free");
      const created = await createMany(projectId, 20);
      expect(created.filter(({ ok }) => ok)).toHaveLength(5);
      expect(new Set(created.flatMap(codeOf))).toEqual(new Set(["KEY_LIMIT_REACHED"]));
      expect(valueOf(await readProject(app.ctx, ROOT, { projectId })).keysUsed).toBe(5);
    });

    test("of the plan is not passed by undeleting, nor by undeleting and creating at once", async () => {
      const { id: projectId } = await makeTestProject(app, "free");
      const made = (await createMany(projectId, 5)).map(valueOf);
      for (const { id: keyId } of made) valueOf(await deleteKey(app.ctx, ROOT, { projectId, keyId }));
      const results = await Promise.all([
        ...made.map(({ id: keyId }) => undeleteKey(app.ctx, ROOT, { projectId, keyId })),
        createMany(projectId, 5),
      ]);
      expect(results.flat().filter(({ ok }) => ok)).toHaveLength(5);
      expect(valueOf(await readProject(app.ctx, ROOT, { projectId })).keysUsed).toBe(5);
    });

    test("is unbounded on a plan that bounds it not, and stays when a smaller plan follows", async () => {
      const { id: projectId } = await makeTestProject(app, "paid");
      (await createMany(projectId, 7)).map(valueOf);
      expect(valueOf(await changeProject(app.ctx, ROOT, { projectId, plan: "free" })).keysUsed).toBe(7);
      expect((await createMany(projectId, 1)).flatMap(codeOf)).toEqual(["KEY_LIMIT_REACHED"]);
    });
  });
}

function codeOf(result: Result<unknown>): string[] {
  return result.ok ? [] : [result.problem.code];
}
