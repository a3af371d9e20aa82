import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkExpiring } from "#app/alarms/check-expiring.ts";
import { checkProject } from "#app/alarms/check-project.ts";
import { Postman } from "#app/alarms/postman.ts";
import { TouchedUsage } from "#app/alarms/touched-usage.ts";
import type { AppContext } from "#app/app-context.ts";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import type { Attempt, Courier, Message } from "#app/ports/courier.ts";
import { changeAlarmSettings } from "#app/alarms/change-alarm-settings.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { changeService } from "#app/services/change-service.ts";
import { createWebhook } from "#app/webhooks/create-webhook.ts";
import { deleteWebhook } from "#app/webhooks/delete-webhook.ts";
import { listDeliveries } from "#app/webhooks/list-deliveries.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import { addUsage } from "../add-usage.ts";
import { createStore } from "../create-store.ts";
import type { TestDatabase } from "../test-database.ts";
import { createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "../verbs/test-app.ts";

const DAY_MS = 86_400_000;

/** What a receiver was sent, and how it answers. */
class Receiver implements Courier {
  readonly got: Message[] = [];
  answer: Attempt = { ok: true, responseStatus: 200 };
  async send(message: Message): Promise<Attempt> {
    this.got.push(message);
    return this.answer;
  }
  readonly isConnected = true;
  addressProblem(): null {
    return null;
  }
}

/** Alarms are raised once for each cause, whoever finds it, and delivered by one node at a time. */
export function alarmsContract(open: () => Promise<TestDatabase>): void {
  describe("alarms", () => {
    let testDatabase: TestDatabase;
    let app: TestApp;
    let receiver: Receiver;
    let ctx: AppContext;
    let projectId: ProjectId;

    beforeAll(async () => {
      testDatabase = await open();
      app = createTestApp(testDatabase.database);
      receiver = new Receiver();
      ctx = { ...app.ctx, couriers: { webhook: receiver, email: receiver } };
      projectId = (await makeTestProject(app)).id;
      valueOf(await createWebhook(ctx, ROOT, { projectId, url: "https://shop.example/hook" }));
      valueOf(
        await changeAlarmSettings(ctx, ROOT, { projectId, emails: ["ada@shop.example"], events: ["quota.reached"] }),
      );
    });
    afterAll(() => testDatabase.remove());

    const makeKey = async (settings: { quotaPerDay?: number } = {}): Promise<KeyId> =>
      valueOf(await createKey(ctx, ROOT, { projectId, name: "Shop", kind: "public", ...settings })).id;

    /** Counts admitted requests, as the roll-up does, and checks what that touched. */
    const use = async (keyId: KeyId, origin: string, requests = 1, of = projectId) => {
      const row = { projectId: of, keyId, service: "maps", outcome: "allowed", origin, requests } as const;
      const rows = [{ ...row, minuteMs: Math.floor(ctx.nowMs() / 60_000) * 60_000 }];
      await testDatabase.database.kysely.transaction().execute((db) => addUsage(db, rows, () => plan(ctx)));
      const touched = new TouchedUsage();
      touched.note(rows);
      const check = async () => {
        const keys = touched.take().get(of) ?? new Map();
        touched.putBack(of, keys);
        return checkProject(ctx, of, keys, []);
      };
      // Two nodes find the same at the same time.
      return (await Promise.all([check(), check()])).flat().map(({ event }) => event);
    };
    const deliver = async (postmen = 1): Promise<Message[]> => {
      receiver.got.length = 0;
      await Promise.all(
        Array.from({ length: postmen }, async () => {
          const store = createStore(testDatabase.database);
          const postman = new Postman({ ...ctx, store }, rethrow);
          await postman.collect();
          await postman.rest();
        }),
      );
      return [...receiver.got];
    };

    test("of a quota are raised at 80 % and at 100 %, once a day, and again the next day", async () => {
      const keyId = await makeKey({ quotaPerDay: 10 });
      expect(await use(keyId, "", 7)).toEqual([]);
      expect(await use(keyId, "")).toEqual(["quota.near"]);
      expect(await use(keyId, "")).toEqual([]);
      expect(await use(keyId, "")).toEqual(["quota.reached"]);
      expect(await use(keyId, "")).toEqual([]);
      app.moveClock(DAY_MS);
      expect(await use(keyId, "", 8)).toEqual(["quota.near"]);
    });

    test("of a service, of a project and of its budget are raised as well", async () => {
      const { id, defaultKey } = await makeTestProject(app);
      valueOf(await changeService(ctx, ROOT, { projectId: id, service: "maps", quotaPerMonth: 100 }));
      valueOf(await changeProject(ctx, ROOT, { projectId: id, quotaPerDay: 200 }));
      expect((await use(defaultKey.id, "", 80, id)).sort()).toEqual(["quota.near"]);
      expect((await use(defaultKey.id, "", 80, id)).sort()).toEqual(["quota.near", "quota.reached"]);
      // 161 requests cost 0.0805, and the next one would cost 0.0005.
      valueOf(await changeProject(ctx, ROOT, { projectId: id, budget: { amountPerMonth: 0.081, whenUsedUp: "bill" } }));
      expect((await use(defaultKey.id, "", 1, id)).sort()).toEqual(["budget.near", "budget.reached"]);
    });

    test("reach everybody who asked for their kind, once, though two nodes send", async () => {
      const got = await deliver(2);
      expect(got.map(({ to, event }) => `${event} ${to}`).sort()).toEqual([
        "quota.near https://shop.example/hook",
        "quota.near https://shop.example/hook",
        "quota.reached ada@shop.example",
        "quota.reached https://shop.example/hook",
      ]);
      expect(new Set(got.map(({ id }) => id)).size).toBe(4);
      expect(await deliver(2)).toEqual([]);
    });

    test("of a new origin are raised once a key has a history, and not on its first day", async () => {
      const keyId = await makeKey();
      expect(await use(keyId, "https://a.example")).toEqual([]);
      expect(await use(keyId, "https://b.example")).toEqual([]);
      app.moveClock(DAY_MS);
      expect(await use(keyId, "https://a.example")).toEqual([]);
      expect(await use(keyId, "https://c.example")).toEqual(["key.new_origin"]);
      expect(await use(keyId, "https://c.example")).toEqual([]);
      app.moveClock(31 * DAY_MS);
      expect(await use(keyId, "https://c.example")).toEqual([]);
      await deliver();
    });

    test("of an end are raised a week before, for keys and admin tokens in force", async () => {
      const expiresAtMs = ctx.nowMs() + 6 * DAY_MS;
      const keyId = await makeKey();
      valueOf(await changeKey(ctx, ROOT, { projectId, keyId, expiresAtMs }));
      valueOf(await changeKey(ctx, ROOT, { projectId, keyId: await makeKey(), expiresAtMs, enabled: false }));
      valueOf(await createAdminToken(ctx, ROOT, { projectId, name: "CI", role: "viewer", expiresAtMs }));
      const found = async () => (await checkExpiring(ctx)).map(({ event }) => event).sort();
      expect(await found()).toEqual(["admin_token.expiring", "key.expiring"]);
      expect(await found()).toEqual([]);
      await deliver();
    });

    test("that a receiver does not take are sent again later, signed anew, and given up after a day", async () => {
      receiver.answer = { ok: false, problem: "no", responseStatus: 500, retryAfterMs: null, isFinal: false };
      await use(await makeKey({ quotaPerDay: 1 }), "");
      const ids = new Set((await deliver()).map(({ id }) => id));
      expect(ids.size).toBe(3);
      expect(await deliver()).toEqual([]);
      app.moveClock(10_000);
      expect(new Set((await deliver()).map(({ id }) => id))).toEqual(ids);
      app.moveClock(DAY_MS);
      expect((await deliver()).length).toBe(3);
      app.moveClock(10 * DAY_MS);
      expect(await deliver()).toEqual([]);
      receiver.answer = { ok: true, responseStatus: 200 };
    });

    test("that a killed node was sending are sent by another once its claim has run out", async () => {
      await use(await makeKey({ quotaPerDay: 1 }), "");
      const [first] = await ctx.store.outbox.claim(ctx.nowMs(), ctx.nowMs() + 60_000, 20);
      expect(await deliver()).toEqual([]);
      app.moveClock(60_000);
      expect((await deliver()).map(({ id }) => id)).toContain(first?.id);
      // What the dead node would still say counts for nothing.
      if (first === undefined) throw new Error("nothing was claimed");
      await ctx.store.outbox.note(first, { ...first, status: "dead", attempts: 9 });
      expect(await deliver()).toEqual([]);
      const [webhook] = await ctx.store.webhooks.list(projectId);
      const { items } = valueOf(await listDeliveries(ctx, ROOT, { projectId, webhookId: webhook?.id ?? "", limit: 2 }));
      expect(items.map(({ status }) => status)).toEqual(["delivered", "delivered"]);
    });

    test("of a webhook that was taken away are not sent any more", async () => {
      const { id: webhookId } = valueOf(await createWebhook(ctx, ROOT, { projectId, url: "https://old.example/" }));
      await use(await makeKey({ quotaPerDay: 1 }), "");
      valueOf(await deleteWebhook(ctx, ROOT, { projectId, webhookId }));
      expect((await deliver()).filter(({ to }) => to.includes("old.example"))).toEqual([]);
    });
  });
}

function plan({ plans, defaultPlanId }: AppContext) {
  const found = plans.get(defaultPlanId);
  if (found === undefined) throw new Error(`there is no plan ${defaultPlanId}`);
  return found;
}

function rethrow(error: unknown): never {
  throw error;
}
