import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "#app/audit/read-audit.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { createProject } from "#app/projects/create-project.ts";
import { findProjectRules } from "#app/projects/find-project-rules.ts";
import { readProject } from "#app/projects/read-project.ts";
import { changeService } from "#app/services/change-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "./test-app.ts";

describe("projects", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
  });
  afterAll(() => testDatabase.remove());

  test("begin with every service enabled and an unrestricted default key that does not count", async () => {
    const { defaultKey, ...project } = valueOf(await createProject(app.ctx, ROOT, { name: " Harbour " }));
    expect(project).toEqual({
      id: project.id,
      name: "Harbour",
      role: "owner",
      plan: { id: "paid", name: "Paid", maxKeys: null },
      suspended: false,
      keysUsed: 0,
      defaultKeyId: defaultKey.id,
      createdAtMs: START_MS,
      quotaPerDay: null,
      quotaPerMonth: null,
      usedToday: 0,
      usedThisMonth: 0,
      spending: { credit: null, budget: null, spentThisMonthNanos: 0, forecastThisMonthNanos: 0 },
    });
    const rules = await findProjectRules(app.ctx, project.id);
    expect([...rules.services]).toEqual(
      ["embed", "geocoding", "maps", "places", "static"].map((id) => [
        id,
        { enabled: true, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null },
      ]),
    );
    expect(app.changes.slice(-2)).toEqual([
      { kind: "project", projectId: project.id },
      { kind: "key", keyId: defaultKey.id },
    ]);
  });

  test("refuse an unknown plan and name the one that was meant", async () => {
    const refused = await createProject(app.ctx, ROOT, { name: "Harbour", plan: "piad" });
    expect(refused).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: "plan", suggestion: "paid" } });
  });

  test("are stopped by one switch, which is audited and announced", async () => {
    const { id: projectId } = await makeTestProject(app);
    expect(valueOf(await changeProject(app.ctx, ROOT, { projectId, suspended: true })).suspended).toBe(true);
    expect((await findProjectRules(app.ctx, projectId)).suspended).toBe(true);
    expect(app.changes.at(-1)).toEqual({ kind: "project", projectId });
    const [entry] = valueOf(await readAudit(app.ctx, ROOT, { projectId })).items;
    expect(entry).toMatchObject({ action: "project.change", before: { suspended: false }, after: { suspended: true } });
  });

  test("move to another plan, and fall back to the default one when theirs is no longer configured", async () => {
    const { id: projectId } = await makeTestProject(app, "free");
    const plans = new Map([...app.ctx.plans].filter(([id]) => id !== "free"));
    expect(valueOf(await readProject({ ...app.ctx, plans }, ROOT, { projectId })).plan.id).toBe("paid");
    valueOf(await changeProject(app.ctx, ROOT, { projectId, plan: "paid" }));
    const [entry] = valueOf(await readAudit(app.ctx, ROOT, { projectId })).items;
    expect(entry).toMatchObject({ before: { plan: "free" }, after: { plan: "paid" } });
  });

  test("set each service by itself, and keep what is not said", async () => {
    const { id: projectId } = await makeTestProject(app);
    const service = { projectId, service: "maps" };
    valueOf(await changeService(app.ctx, ROOT, { ...service, quotaPerDay: 25_000, ratePerUser: 0.5 }));
    const changed = valueOf(await changeService(app.ctx, ROOT, { ...service, enabled: false }));
    expect(changed).toMatchObject({ id: "maps", title: "Maps", enabled: false, quotaPerDay: 25_000, ratePerUser: 0.5 });
    const services = valueOf(await listServices(app.ctx, ROOT, { projectId }));
    expect(services.filter(({ enabled }) => enabled)).toHaveLength(4);
    for (const wrong of [{ quotaPerDay: 1.5 }, { ratePerUser: 0 }]) {
      const refused = await changeService(app.ctx, ROOT, { ...service, ...wrong });
      expect(refused).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: Object.keys(wrong)[0] } });
    }
    const unknown = await changeService(app.ctx, ROOT, { projectId, service: "routing", enabled: true });
    expect(unknown).toMatchObject({ ok: false, problem: { code: "NOT_FOUND" } });
  });

  test("show a service that was configured after they were made as not enabled", async () => {
    const { id: projectId } = await makeTestProject(app);
    const services = [...app.ctx.services, { id: "routing", title: "Routing", description: "Ways." }];
    const listed = valueOf(await listServices({ ...app.ctx, services }, ROOT, { projectId }));
    expect(listed.at(-1)).toMatchObject({ id: "routing", enabled: false, quotaPerDay: null, usedToday: 0 });
  });
});
