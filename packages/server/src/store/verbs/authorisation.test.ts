import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/actor.ts";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { saveDraft } from "#app/drafts/save-draft.ts";
import { adminTokenId } from "#app/ids/admin-token-id.ts";
import { projectId as projectIds } from "#app/ids/project-id.ts";
import { createInvitation } from "#app/invitations/create-invitation.ts";
import { createKey } from "#app/keys/create-key.ts";
import { createProject } from "#app/projects/create-project.ts";
import { listProjects } from "#app/projects/list-projects.ts";
import { readProject } from "#app/projects/read-project.ts";
import { webhookId as webhookIds } from "#app/ids/webhook-id.ts";
import type { Webhook } from "#app/ports/webhook-store.ts";
import { WEBHOOK_SEAL } from "#app/webhooks/webhook-secret.ts";
import { createSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { createToken } from "#app/tokens/create-token.ts";
import type { ProjectId } from "#core/ids.ts";
import type { Role } from "#core/role.ts";
import { makeSqlite, type TestDatabase } from "../test-database.ts";
import { accountId, createTestApp, makeTestProject, ROOT, type TestApp, valueOf } from "./test-app.ts";
import { type Target, TRIALS } from "./authorisation.cases.ts";

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
    return { projectId: mine, ...ids, ...(await makePeople(testDatabase, app, mine)) };
  };

  test("is tried for every verb there is", () => {
    const elsewhere = ["createProject", "listProjects", "acceptInvitation"];
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
      "changeMember",
      "removeMember",
      "withdrawInvitation",
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

/** A member, and an invitation of somebody else. */
async function makePeople({ database }: TestDatabase, { ctx }: TestApp, projectId: ProjectId) {
  const memberId = accountId(`member-${randomUUID()}`);
  const person = { id: memberId, name: "Ben", email: `${memberId}@shop.example` };
  await database.kysely.insertInto("user").values(person).execute();
  await ctx.store.members.add(projectId, memberId, "viewer");
  const invited = { projectId, email: "gus@shop.example", role: "viewer" } as const;
  return { memberId, invitationId: valueOf(await createInvitation(ctx, ROOT, invited)).id };
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
