import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/actor.ts";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { deleteAdminToken } from "#app/admin-tokens/delete-admin-token.ts";
import { listAdminTokens } from "#app/admin-tokens/list-admin-tokens.ts";
import { changeAlarmSettings } from "#app/alarms/change-alarm-settings.ts";
import { listAlarms } from "#app/alarms/list-alarms.ts";
import { readAlarmSettings } from "#app/alarms/read-alarm-settings.ts";
import type { AppContext } from "#app/app-context.ts";
import { discardDraft } from "#app/drafts/discard-draft.ts";
import { publishDraft } from "#app/drafts/publish-draft.ts";
import { readDraft } from "#app/drafts/read-draft.ts";
import { saveDraft } from "#app/drafts/save-draft.ts";
import { readBlocked } from "#app/blocked/read-blocked.ts";
import { explainRequest } from "#app/explain/explain-request.ts";
import { readAudit } from "#app/audit/read-audit.ts";
import { adminTokenId } from "#app/ids/admin-token-id.ts";
import { projectId as projectIds } from "#app/ids/project-id.ts";
import { allowOrigin } from "#app/keys/allow-origin.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { createKey } from "#app/keys/create-key.ts";
import { deleteKey } from "#app/keys/delete-key.ts";
import { listKeys } from "#app/keys/list-keys.ts";
import { makeSigningSecret } from "#app/keys/make-signing-secret.ts";
import { readKeyValue } from "#app/keys/read-key-value.ts";
import { readKey } from "#app/keys/read-key.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { suggestKeyOrigins } from "#app/keys/suggest-key-origins.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import { listMembers } from "#app/members/list-members.ts";
import type { Examiner } from "#app/ports/examiner.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { createProject } from "#app/projects/create-project.ts";
import { listProjects } from "#app/projects/list-projects.ts";
import { readProject } from "#app/projects/read-project.ts";
import type { Result } from "#app/result.ts";
import { endRotation } from "#app/rotation/end-rotation.ts";
import { readRotation } from "#app/rotation/read-rotation.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { changeService } from "#app/services/change-service.ts";
import { readService } from "#app/services/read-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { LiveUsage } from "#app/usage/live-usage.ts";
import { watchUsage } from "#app/usage/watch-usage.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import { webhookId as webhookIds } from "#app/ids/webhook-id.ts";
import type { Webhook } from "#app/ports/webhook-store.ts";
import { createWebhook } from "#app/webhooks/create-webhook.ts";
import { deleteWebhook } from "#app/webhooks/delete-webhook.ts";
import { listDeliveries } from "#app/webhooks/list-deliveries.ts";
import { listWebhooks } from "#app/webhooks/list-webhooks.ts";
import { testWebhook } from "#app/webhooks/test-webhook.ts";
import { WEBHOOK_SEAL } from "#app/webhooks/webhook-secret.ts";
import { createSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { listSigningKeys } from "#app/signing-keys/list-signing-keys.ts";
import { revokeSigningKey } from "#app/signing-keys/revoke-signing-key.ts";
import { createToken } from "#app/tokens/create-token.ts";
import { listTokens } from "#app/tokens/list-tokens.ts";
import { readTokenValue } from "#app/tokens/read-token-value.ts";
import { readToken } from "#app/tokens/read-token.ts";
import { revokeToken } from "#app/tokens/revoke-token.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { accountId, createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "./test-app.ts";

/** What a verb is tried on: made anew by root for each try. */
type Target = {
  readonly projectId: string;
  readonly keyId: string;
  readonly adminTokenId: string;
  readonly webhookId: string;
  readonly tokenId: string;
  readonly signingKeyId: string;
};

type Trial = {
  readonly needed: Role;
  readonly verb: (ctx: AppContext, actor: Actor, target: Target) => Promise<Result<unknown>>;
};

/** Reads no request: what is explained here is a row of blocked ones. */
const NOBODY: Examiner = { read: async () => null };

const LIVE = new LiveUsage({
  meter: { watch: () => {} },
  nowMs: Date.now,
  everyMs: 1_000,
  maxListeners: 1,
  maxRows: 1,
});

const blockedIdOf = (keyId: string) =>
  `blk_${Buffer.from(JSON.stringify([keyId, "maps", "ORIGIN_NOT_ALLOWED", "https://a.example"])).toString("base64url")}`;

/** The smallest role that may, and a call that is right in everything else. */
const TRIALS: Readonly<Record<string, Trial>> = {
  readProject: { needed: "viewer", verb: readProject },
  changeProject: {
    needed: "owner",
    verb: (ctx, actor, { projectId }) => changeProject(ctx, actor, { projectId, suspended: true }),
  },
  listServices: { needed: "viewer", verb: listServices },
  readService: {
    needed: "viewer",
    verb: (ctx, actor, { projectId }) => readService(ctx, actor, { projectId, service: "maps" }),
  },
  changeService: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => changeService(ctx, actor, { projectId, service: "maps", enabled: false }),
  },
  createKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createKey(ctx, actor, { projectId, name: "New", kind: "secret" }),
  },
  listKeys: { needed: "viewer", verb: listKeys },
  readKey: { needed: "viewer", verb: readKey },
  readKeyValue: { needed: "viewer", verb: readKeyValue },
  changeKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId, keyId }) => changeKey(ctx, actor, { projectId, keyId, name: "Renamed" }),
  },
  revokeKey: { needed: "editor", verb: revokeKey },
  deleteKey: { needed: "editor", verb: deleteKey },
  undeleteKey: { needed: "editor", verb: undeleteKey },
  rotateKey: { needed: "editor", verb: rotateKey },
  readRotation: { needed: "viewer", verb: readRotation },
  endRotation: { needed: "editor", verb: endRotation },
  readDraft: { needed: "viewer", verb: readDraft },
  saveDraft: {
    needed: "editor",
    verb: (ctx, actor, { projectId, keyId }) => saveDraft(ctx, actor, { projectId, keyId, origins: ["a.example"] }),
  },
  publishDraft: { needed: "editor", verb: publishDraft },
  discardDraft: { needed: "editor", verb: discardDraft },
  readBlocked: { needed: "viewer", verb: readBlocked },
  explainRequest: {
    needed: "viewer",
    verb: (ctx, actor, { projectId, keyId }) =>
      explainRequest(ctx, actor, { projectId, blocked: blockedIdOf(keyId) }, NOBODY),
  },
  allowOrigin: {
    needed: "editor",
    verb: (ctx, actor, target) => allowOrigin(ctx, actor, { ...target, origin: "https://new.example" }),
  },
  suggestKeyOrigins: { needed: "viewer", verb: suggestKeyOrigins },
  watchUsage: { needed: "viewer", verb: (ctx, actor, target) => watchUsage(ctx, actor, target, LIVE) },
  readUsage: { needed: "viewer", verb: readUsage },
  readAudit: { needed: "viewer", verb: readAudit },
  makeSigningSecret: { needed: "editor", verb: makeSigningSecret },
  createSigningKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createSigningKey(ctx, actor, { projectId, name: "New" }),
  },
  listSigningKeys: { needed: "viewer", verb: listSigningKeys },
  revokeSigningKey: { needed: "editor", verb: revokeSigningKey },
  createToken: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createToken(ctx, actor, { projectId, type: "map" }),
  },
  listTokens: { needed: "viewer", verb: listTokens },
  readToken: { needed: "viewer", verb: readToken },
  readTokenValue: { needed: "viewer", verb: readTokenValue },
  revokeToken: { needed: "editor", verb: revokeToken },
  createAdminToken: {
    needed: "owner",
    verb: (ctx, actor, { projectId }) => createAdminToken(ctx, actor, { projectId, name: "New", role: "owner" }),
  },
  listAdminTokens: { needed: "owner", verb: listAdminTokens },
  deleteAdminToken: { needed: "owner", verb: deleteAdminToken },
  listMembers: { needed: "viewer", verb: listMembers },
  listAlarms: { needed: "viewer", verb: listAlarms },
  readAlarmSettings: { needed: "viewer", verb: readAlarmSettings },
  changeAlarmSettings: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => changeAlarmSettings(ctx, actor, { projectId, emails: ["ada@shop.example"] }),
  },
  createWebhook: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createWebhook(ctx, actor, { projectId, url: "https://shop.example/hook" }),
  },
  listWebhooks: { needed: "editor", verb: listWebhooks },
  deleteWebhook: { needed: "editor", verb: deleteWebhook },
  testWebhook: { needed: "editor", verb: testWebhook },
  listDeliveries: { needed: "editor", verb: listDeliveries },
};

const ROLES: readonly Role[] = ["viewer", "editor", "owner"];

describe("authorisation", () => {
  let testDatabase: TestDatabase;
  let app: TestApp;
  let mine: ProjectId;
  let signingKeyId: string;
  let actors: ReadonlyMap<string, { readonly actor: Actor; readonly role: Role | null }>;

  beforeAll(async () => {
    testDatabase = await makeSqlite();
    app = createTestApp(testDatabase.database);
    mine = (await makeTestProject(app)).id;
    signingKeyId = valueOf(await createSigningKey(app.ctx, ROOT, { projectId: mine, name: "Shop server" })).id;
    const other = (await makeTestProject(app)).id;
    actors = new Map<string, { actor: Actor; role: Role | null }>([
      ["a stranger", { actor: account("stranger"), role: null }],
      ["another project's owner", { actor: account("neighbour"), role: null }],
      ["another project's token", { actor: token(app, other, "owner"), role: null }],
      ...ROLES.map((role) => [`a member who is ${role}`, { actor: account(role), role }] as const),
      ...ROLES.map((role) => [`a token that is ${role}`, { actor: token(app, mine, role), role }] as const),
      ["root", { actor: ROOT, role: "owner" }],
      ["the system", { actor: { kind: "system" }, role: "owner" }],
    ]);
    for (const role of ROLES) await app.ctx.store.members.add(mine, accountId(role), role);
    await app.ctx.store.members.add(other, accountId("neighbour"), "owner");
  });
  afterAll(() => testDatabase.remove());

  const makeTarget = async (): Promise<Target> => {
    const key = valueOf(
      await createKey(app.ctx, ROOT, { projectId: mine, name: "Shop", kind: "public", origins: ["shop.example"] }),
    );
    valueOf(await saveDraft(app.ctx, ROOT, { projectId: mine, keyId: key.id, ips: ["192.0.2.1"] }));
    const made = valueOf(await createAdminToken(app.ctx, ROOT, { projectId: mine, name: "Deploy", role: "viewer" }));
    const webhook = await makeWebhook(app, mine);
    const { id: tokenId } = valueOf(await createToken(app.ctx, ROOT, { projectId: mine, type: "map" }));
    const ids = { keyId: key.id, adminTokenId: made.id, webhookId: webhook.id, tokenId, signingKeyId };
    return { projectId: mine, ...ids };
  };

  test("is tried for every verb there is", () => {
    const elsewhere = ["createProject", "listProjects"];
    expect([...Object.keys(TRIALS), ...elsewhere].sort()).toEqual(verbsInSource().sort());
  });

  test.for(Object.entries(TRIALS))("%s asks for the role it needs, of everybody", async ([, { needed, verb }]) => {
    const unknownProject = projectIds.make(app.ctx.randomBytes);
    for (const [who, { actor, role }] of actors) {
      const target = await makeTarget();
      const traces = await tracesOf(app, mine);
      const result = await verb(app.ctx, actor, target);
      const allowed = role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
      const expected = allowed ? "ok" : role === null ? "NOT_FOUND" : "FORBIDDEN";
      expect(`${who}: ${result.ok ? "ok" : result.problem.code}`).toBe(`${who}: ${expected}`);
      if (!allowed) expect(await tracesOf(app, mine)).toEqual(traces);
      if (role !== null || result.ok) continue;
      // Word for word what is said of a project that never was.
      const nothing = await verb(app.ctx, ROOT, { ...target, projectId: unknownProject });
      expect(JSON.stringify(nothing)).toBe(JSON.stringify(result).replaceAll(mine, unknownProject));
    }
  });

  test("does not let a key or token of another project be reached through one's own", async () => {
    const target = await makeTarget();
    const { id: projectId } = await makeTestProject(app);
    for (const name of [
      "readKey",
      "readKeyValue",
      "changeKey",
      "revokeKey",
      "deleteKey",
      "undeleteKey",
      "rotateKey",
      "readRotation",
      "endRotation",
      "readDraft",
      "saveDraft",
      "publishDraft",
      "discardDraft",
      "makeSigningSecret",
      "revokeSigningKey",
      "readToken",
      "readTokenValue",
      "revokeToken",
      "deleteAdminToken",
      "deleteWebhook",
      "testWebhook",
      "listDeliveries",
    ]) {
      const result = await TRIALS[name]?.verb(app.ctx, token(app, projectId, "owner"), { ...target, projectId });
      expect(result).toMatchObject({ ok: false, problem: { code: "NOT_FOUND" } });
    }
  });

  test("lets accounts and root make projects, and no admin token", async () => {
    const input = { name: "New" };
    const founder = account("founder");
    const made = valueOf(await createProject(app.ctx, founder, input));
    expect(valueOf(await readProject(app.ctx, founder, { projectId: made.id })).role).toBe("owner");
    expect((await createProject(app.ctx, ROOT, input)).ok).toBe(true);
    const refused = await createProject(app.ctx, token(app, mine, "owner"), input);
    expect(refused).toMatchObject({ ok: false, problem: { code: "FORBIDDEN" } });
  });

  test("lists to each only the projects that are theirs, with their own role", async () => {
    for (const { actor, role } of actors.values()) {
      const { items } = valueOf(await listProjects(app.ctx, actor, { limit: 500 }));
      expect(items.find(({ id }) => id === mine)?.role ?? null).toBe(role);
    }
    expect(valueOf(await listProjects(app.ctx, account("stranger"), {})).items).toEqual([]);
  });
});

function account(name: string): Actor {
  return { kind: "account", accountId: accountId(name), email: `${name}@example.org` };
}

function token({ ctx }: TestApp, projectId: ProjectId, role: Role): Actor {
  return { kind: "admin-token", id: adminTokenId.make(ctx.randomBytes), name: "Deploy", projectId, role };
}

/** Put beside the verb, which lets a project have only so many. */
async function makeWebhook({ ctx }: TestApp, projectId: ProjectId): Promise<Webhook> {
  const id = webhookIds.make(ctx.randomBytes);
  const made = { createdAtMs: ctx.nowMs(), createdBy: "root token" };
  const webhook: Webhook = { id, projectId, url: "https://shop.example/hook", events: null, ...made };
  for (const old of await ctx.store.webhooks.list(projectId)) await ctx.store.webhooks.remove(projectId, old.id);
  await ctx.store.webhooks.add(webhook, ctx.vault.sealText(WEBHOOK_SEAL, "whsec_c2VjcmV0"));
  return webhook;
}

async function tracesOf({ ctx, changes }: TestApp, projectId: ProjectId) {
  const [last] = await ctx.store.audit.list(projectId, null, 1);
  return { announced: changes.length, audited: last?.id };
}

/** The names of all functions in `app` that take an actor's input. */
function verbsInSource(): string[] {
  const app = join(import.meta.dirname, "../../app");
  const files = readdirSync(app, { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => readFileSync(join(app, file), "utf8"));
  const verb = /^export async function (\w+)\(\s*ctx: AppContext,\s*actor: Actor,\s*input: /m;
  return sources.flatMap((source) => verb.exec(source)?.[1] ?? []);
}
