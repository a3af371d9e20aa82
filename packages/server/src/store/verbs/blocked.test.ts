import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBlocked } from "#app/blocked/read-blocked.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { changeService } from "#app/services/change-service.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { RefusalCode } from "#core/refusal.ts";
import { createUsageSink } from "../create-usage-sink.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, START_MS, type TestApp, valueOf } from "./test-app.ts";

const MINUTE_MS = Math.floor(START_MS / 60_000) * 60_000;
const DAY_MS = 86_400_000;

describe("what is left to do about blocked requests", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;
  let projectId: ProjectId;
  let keyId: KeyId;
  let node = 0;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
    projectId = (await makeTestProject(app)).id;
    const restrictions = { services: ["static"], origins: ["shop.example"], expiresAtMs: START_MS + 1_000 };
    keyId = valueOf(await createKey(app.ctx, ROOT, { projectId, name: "Shop", kind: "public", ...restrictions })).id;
    valueOf(await changeService(app.ctx, ROOT, { projectId, service: "maps", enabled: false }));
    valueOf(await changeProject(app.ctx, ROOT, { projectId, suspended: true }));
    app.moveClock(2_000);
  });
  afterAll(() => testDatabase.remove());

  /** The remedy for requests that were refused so just now. */
  const remedyOf = async (code: RefusalCode, origin = "https://new.shop.example") => {
    const sink = createUsageSink(testDatabase.database, (planId) => planOf(app.ctx, planId));
    const row = { projectId, keyId, service: "maps", outcome: code, origin, minuteMs: MINUTE_MS, requests: 1 };
    const position = { segment: 1, offset: 1 };
    await sink.add({ nodeId: `node-${(node += 1)}`, from: null, position, rows: [row] });
    const { items } = valueOf(await readBlocked(app.ctx, ROOT, { projectId, code }));
    return items.find((item) => item.origin === origin)?.remedy;
  };
  const change = (changes: object) => changeKey(app.ctx, ROOT, { projectId, keyId, ...changes });

  test.for<[RefusalCode, string, () => Promise<unknown>]>([
    ["ORIGIN_NOT_ALLOWED", "https://new.shop.example", () => change({ origins: ["*.shop.example"] })],
    ["ORIGIN_MISSING", "", () => change({ missingOrigin: "limit" })],
    ["KEY_EXPIRED", "", () => change({ expiresAtMs: START_MS + DAY_MS, enabled: true })],
    ["SERVICE_NOT_ALLOWED", "", () => change({ services: ["static", "maps"] })],
    ["SERVICE_NOT_ENABLED", "", () => changeService(app.ctx, ROOT, { projectId, service: "maps", enabled: true })],
    ["PROJECT_SUSPENDED", "", () => changeProject(app.ctx, ROOT, { projectId, suspended: false })],
  ])("after %s is an action until its reason is gone, and nothing from then on", async ([code, origin, mend]) => {
    expect(await remedyOf(code, origin)).toMatchObject({ settled: false, action: { kind: expect.any(String) } });
    await mend();
    const settled = await remedyOf(code, origin);
    expect(settled).toMatchObject({ settled: true, action: null });
    expect(settled?.sentence).toMatch(/nothing is left to do/);
  });

  test("after KEY_DISABLED is to switch the key on; that is settled only once the key has not ended either", async () => {
    await change({ enabled: false });
    expect(await remedyOf("KEY_DISABLED")).toMatchObject({ settled: false, action: { changes: { enabled: true } } });
    await change({ enabled: true });
    expect(await remedyOf("KEY_DISABLED")).toMatchObject({ settled: true });
  });

  test("depends on what is not kept after a limit, and is never called settled", async () => {
    for (const code of ["RATE_LIMITED", "QUOTA_EXCEEDED", "IP_NOT_ALLOWED"] as const)
      expect(await remedyOf(code)).toMatchObject({ settled: false, action: null });
  });

  test("is never settled for a key that was revoked", async () => {
    valueOf(await revokeKey(app.ctx, ROOT, { projectId, keyId }));
    expect(await remedyOf("ORIGIN_NOT_ALLOWED")).toMatchObject({ settled: false, action: null });
  });
});
