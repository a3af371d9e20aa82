import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "../api/documented-answer.ts";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

type Ids = Readonly<Record<string, string>>;
type Write = {
  readonly body?: object;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
};

const any = expect.anything() as unknown;
const P = "/api/v1/projects/{project}";

/** Every write of the management API, in an order in which each can be done once, and what the audit keeps of it. */
const WRITES: Readonly<Record<string, Write>> = {
  [`PATCH ${P}`]: {
    body: { name: "Pier" },
    action: "project.change",
    before: { name: "Harbour maps" },
    after: { name: "Pier" },
  },
  [`PATCH ${P}/services/{service}`]: {
    body: { enabled: false },
    action: "service.change",
    before: { enabled: true },
    after: { enabled: false },
  },
  [`POST ${P}/keys`]: {
    body: { name: "New", kind: "public", origins: ["a.example"] },
    action: "key.create",
    before: null,
    after: expect.objectContaining({ name: "New", origins: ["a.example"] }),
  },
  [`PATCH ${P}/keys/{key}`]: {
    body: { quotaPerDay: 5 },
    action: "key.change",
    before: { quotaPerDay: null },
    after: { quotaPerDay: 5 },
  },
  [`POST ${P}/keys/{key}/allow-origin`]: {
    body: { origin: "https://b.example" },
    action: "key.allow-origin",
    before: { origins: ["shop.example"] },
    after: { origins: ["shop.example", "b.example"] },
  },
  [`PUT ${P}/keys/{key}/draft`]: { body: { ips: ["192.0.2.1"] }, action: "key.draft.save", before: any, after: any },
  [`POST ${P}/keys/{key}/draft/publish`]: { action: "key.draft.publish", before: any, after: any },
  [`DELETE ${P}/keys/{key}/draft`]: { action: "key.draft.discard", before: any, after: any },
  [`POST ${P}/keys/{key}/signing-secret`]: { action: "key.make-signing-secret", before: any, after: any },
  [`POST ${P}/keys/{key}/rotate`]: { body: { graceSeconds: 60 }, action: "key.rotate", before: any, after: any },
  [`POST ${P}/keys/{key}/rotation/end`]: { action: "key.rotation.end", before: any, after: any },
  [`POST ${P}/keys/{key}/revoke`]: {
    action: "key.revoke",
    before: { revokedAt: null },
    after: { revokedAt: expect.any(String) },
  },
  [`DELETE ${P}/keys/{key}`]: {
    action: "key.delete",
    before: { deletedAt: null },
    after: { deletedAt: expect.any(String) },
  },
  [`POST ${P}/keys/{key}/undelete`]: {
    action: "key.undelete",
    before: { deletedAt: expect.any(String) },
    after: { deletedAt: null },
  },
  [`POST ${P}/tokens`]: { body: { type: "map" }, action: "token.create", before: null, after: any },
  [`POST ${P}/tokens/{token}/revoke`]: { action: "token.revoke", before: any, after: any },
  [`POST ${P}/signing-keys`]: { body: { name: "Server" }, action: "signing-key.create", before: null, after: any },
  [`POST ${P}/signing-keys/{signingKey}/revoke`]: { action: "signing-key.revoke", before: any, after: any },
  [`PUT ${P}/alarm-settings`]: {
    body: { emails: ["ada@shop.example"] },
    action: "project.change-alarms",
    before: any,
    after: any,
  },
  [`POST ${P}/webhooks`]: {
    body: { url: "https://hooks.shop.example/hook" },
    action: "webhook.create",
    before: null,
    after: any,
  },
  [`DELETE ${P}/webhooks/{webhook}`]: { action: "webhook.delete", before: any, after: null },
  [`POST ${P}/admin-tokens`]: {
    body: { name: "CI", role: "viewer" },
    action: "admin-token.create",
    before: null,
    after: any,
  },
  [`DELETE ${P}/admin-tokens/{token}`]: { action: "admin-token.delete", before: any, after: null },
  [`POST ${P}/invitations`]: {
    body: { email: "bob@shop.example", role: "viewer" },
    action: "invitation.create",
    before: null,
    after: any,
  },
  [`DELETE ${P}/invitations/{invitation}`]: { action: "invitation.withdraw", before: any, after: null },
};

/** What is sent with POST and changes nothing that is kept, or has no project yet; setting up is tried with sessions. */
const NO_WRITES = [
  "POST /api/v1/origin-patterns/check",
  "POST /api/v1/token",
  "POST /api/v1/setup",
  "POST /api/v1/projects",
  `POST ${P}/explain`,
  `POST ${P}/webhooks/{webhook}/test`,
];

/** What takes people with accounts; their own test follows the audit of it. */
const OF_PEOPLE = [
  "PATCH /api/v1/me",
  "DELETE /api/v1/me/sessions",
  "DELETE /api/v1/me/sessions/{session}",
  "POST /api/v1/invitations/accept",
  "POST /api/v1/invitations/join",
  "POST /api/v1/invitations/read",
  `PATCH ${P}/members/{member}`,
  `DELETE ${P}/members/{member}`,
];

const FROM = "203.0.113.77";
const Entry = z.object({
  at: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  from: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});
const Entries = z.object({ items: z.array(Entry), nextCursor: z.string().nullable() });
const Made = z.object({ id: z.string(), value: z.string().optional() });

test("every write is looked at here", () => {
  const writes = OPERATIONS.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  expect([...Object.keys(WRITES), ...NO_WRITES, ...OF_PEOPLE].toSorted()).toEqual(writes.toSorted());
});

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;
  let ids: Ids;
  let token: { id: string; value: string };

  beforeAll(async () => {
    project = await makeProject(server());
    const make = async (path: string, body: object) =>
      Made.parse(await server().api("POST", `${project.path}/${path}`, body)).id;
    const owner = Made.parse(
      await server().api("POST", `${project.path}/admin-tokens`, { name: "Laptop", role: "owner" }),
    );
    token = { id: owner.id, value: owner.value ?? "" };
    ids = {
      project: project.id,
      service: "places",
      webhook: await make("webhooks", { url: "https://hooks.shop.example/other" }),
      adminToken: await make("admin-tokens", { name: "Old", role: "viewer" }),
      signingKey: await make("signing-keys", { name: "Old" }),
      token: await make("tokens", { type: "map" }),
      invitation: await make("invitations", { email: "eve@shop.example", role: "viewer" }),
      key: (await makeKey(server(), project, { origins: ["shop.example"] })).id,
    };
  });

  const read = async (query: Readonly<Record<string, string>>) =>
    Entries.parse(await server().api("GET", `${project.path}/audit?${new URLSearchParams(query)}`)).items;

  const write = async (name: string, { body }: Write) => {
    const [method = "", template = ""] = name.split(" ");
    const path = template
      .replace("admin-tokens/{token}", `admin-tokens/${ids["adminToken"]}`)
      .replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? "");
    const headers = {
      authorization: `Bearer ${token.value}`,
      "content-type": "application/json",
      "x-forwarded-for": FROM,
    };
    const response = await fetch(`${server().url()}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
  };

  test("each write leaves one entry: who, from where, what, before and after", async () => {
    for (const [name, made] of Object.entries(WRITES)) {
      if (made.action === "key.draft.discard")
        await write(`PUT ${P}/keys/{key}/draft`, { ...made, body: { ips: ["192.0.2.9"] } });
      const before = (await read({ limit: "100" })).length;
      await write(name, made);
      const entries = await read({ limit: "100" });
      expect(`${name}: ${entries.length - before}`).toBe(`${name}: 1`);
      const [entry] = entries;
      expect(entry?.action).toBe(made.action);
      expect(entry).toMatchObject({ actor: { kind: "admin-token", id: token.id, name: "Laptop" }, from: FROM });
      expect(entry?.target.kind).toBe(
        /^(?:key|project|service|token|signing-key|webhook|admin-token|invitation)/.exec(made.action)?.[0],
      );
      expect([entry?.action, entry?.before]).toEqual([
        made.action,
        made.before === any ? (entry?.before ?? null) : made.before,
      ]);
      expect([entry?.action, entry?.after]).toEqual([
        made.action,
        made.after === any ? (entry?.after ?? null) : made.after,
      ]);
      expect(entry?.before === null && entry?.after === null).toBe(false);
    }
    const text = JSON.stringify(await read({ limit: "100" }));
    expect(text).not.toMatch(/lk_(?:pub|sec|adm)_[0-9A-Za-z]{36}/);
    expect(text).not.toContain("PRIVATE KEY");
  });

  test("is narrowed by action, target, actor and time", async () => {
    const all = await read({ limit: "100" });
    const kinds = async (query: Record<string, string>) =>
      new Set((await read({ limit: "100", ...query })).map(({ action }) => action));
    expect(await kinds({ action: "key.change" })).toEqual(new Set(["key.change"]));
    expect([...(await kinds({ action: "token" }))].toSorted()).toEqual(["token.create", "token.revoke"]);
    expect(await kinds({ action: "ke" })).toEqual(new Set());
    expect((await read({ target: ids["webhook"] ?? "" })).map(({ action }) => action)).toEqual([
      "webhook.delete",
      "webhook.create",
    ]);
    for (const actor of [token.id, "Laptop"]) {
      const byLaptop = await read({ actor, limit: "100" });
      expect(byLaptop).toEqual(all.filter((entry) => entry.actor.id === token.id));
    }
    expect((await server().call("GET", `${project.path}/audit?target=a%00b`)).status).toBe(400);
    const [last] = all;
    const [first] = all.toReversed();
    if (last === undefined || first === undefined) throw new Error("the audit is empty");
    expect(await read({ to: first.at })).toEqual([]);
    expect((await read({ from: last.at })).at(0)).toEqual(last);
    expect(await read({ from: first.at, limit: "100" })).toEqual(all);
  });
});
