import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { type RunningServer, startServer } from "../../../../e2e/start-server.ts";
import { type MailReceiver, openMailReceiver } from "./mail-receiver.ts";
import { expectedSignature, openWebhookReceiver, type WebhookReceiver } from "./webhook-receiver.ts";

const Made = z.object({ id: z.string(), value: z.string() });
const Project = z.object({ id: z.string(), defaultKey: Made });
const Body = z.object({ type: z.string(), data: z.object({ sentence: z.string() }) });

let hooks: WebhookReceiver;
let mail: MailReceiver;
let directory: string;
let server: RunningServer;
let project: z.output<typeof Project>;
let base: string;

beforeAll(async () => {
  [hooks, mail] = await Promise.all([openWebhookReceiver(), openMailReceiver()]);
  directory = await mkdtemp(join(tmpdir(), "latchkey-alarms-"));
  const config = join(directory, "latchkey.json");
  const mailConfig = { smtpUrl: mail.url, from: "latchkey@shop.example" };
  await writeFile(config, JSON.stringify({ webhooks: { allowPrivateAddresses: true }, mail: mailConfig }));
  server = await startServer({ dataDir: join(directory, "data"), env: { LATCHKEY_CONFIG: config } });
  project = Project.parse(await server.api("POST", "/api/v1/projects", { name: "Harbour" }));
  base = `/api/v1/projects/${project.id}`;
});
afterAll(async () => {
  await server.stop();
  await Promise.all([hooks.close(), mail.close()]);
  await rm(directory, { recursive: true });
});

const askForMap = (key: string, origin: string) =>
  fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key}`, { headers: { origin } });
const eventsIn = () => hooks.messages.map(({ body }) => Body.parse(JSON.parse(body)).type).sort();
const until = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 25 });

test("what happens reaches webhook and inbox once, and the list of alarms says so", async () => {
  const { secret } = z
    .object({ secret: z.string() })
    .parse(await server.api("POST", `${base}/webhooks`, { url: hooks.url }));
  await server.api("PUT", `${base}/alarm-settings`, { emails: ["ada@shop.example"], events: ["quota.reached"] });
  const expiresAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const asked = { name: "Website", kind: "public", quotaPerDay: 5, expiresAt };
  const key = Made.parse(await server.api("POST", `${base}/keys`, asked));
  for (let sent = 0; sent < 6; sent += 1) await askForMap(key.value, "https://shop.example");
  await askForMap(project.defaultKey.value, "https://shop.example");
  const expected = ["default_key.public", "key.expiring", "quota.near", "quota.reached"];
  await until(() => expect(eventsIn()).toEqual(expected));
  for (const message of hooks.messages) expect(message.signature).toBe(expectedSignature(secret, message));
  await until(() => expect(mail.mails).toHaveLength(1));
  expect(mail.mails[0]?.text).toContain(`${server.baseUrl}/console/p/${project.id}/keys/${key.id}`);
  const { items } = await server.api<{ items: { event: string; deliveries: unknown[] }[] }>("GET", `${base}/alarms`);
  expect(items.map(({ event }) => event).sort()).toEqual(expected);
  expect(items.find(({ event }) => event === "quota.reached")?.deliveries).toMatchObject([
    { channel: "webhook", to: new URL(hooks.url).origin, status: "delivered" },
    { channel: "email", to: "ada@shop.example", status: "delivered" },
  ]);
});

test("a killed server tells nothing twice, and tells what was left", async () => {
  const before = eventsIn().length;
  const key = Made.parse(await server.api("POST", `${base}/keys`, { name: "App", kind: "public", quotaPerDay: 1 }));
  expect((await askForMap(key.value, "https://shop.example")).status).toBe(200);
  await server.stop("SIGKILL");
  const env = { LATCHKEY_CONFIG: join(directory, "latchkey.json") };
  server = await startServer({ dataDir: join(directory, "data"), env });
  await until(() => expect(eventsIn()).toHaveLength(before + 2));
  expect(eventsIn().filter((event) => event === "quota.reached")).toHaveLength(2);
});

test("a webhook can be tried at once, and its deliveries show how it went", async () => {
  const { items } = await server.api<{ items: { id: string }[] }>("GET", `${base}/webhooks`);
  const webhook = `${base}/webhooks/${items[0]?.id}`;
  hooks.answerWith(500);
  expect(await server.api("POST", `${webhook}/test`)).toMatchObject({
    event: "alarm.test",
    status: "dead",
    responseStatus: 500,
    problem: "The receiver answered 500.",
  });
  hooks.answerWith(200);
  expect(await server.api("POST", `${webhook}/test`)).toMatchObject({ status: "delivered", responseStatus: 200 });
  const list = await server.api<{ items: { status: string }[] }>("GET", `${webhook}/deliveries`);
  expect(list.items.slice(0, 2).map(({ status }) => status)).toEqual(["delivered", "dead"]);
});
