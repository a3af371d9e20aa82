import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "#app/ports/courier.ts";
import { deliveryId } from "#app/ids/delivery-id.ts";
import { createMailCourier } from "#courier/mail-courier.ts";
import { createWebhookCourier } from "#courier/webhook-courier.ts";
import { randomBytes } from "node:crypto";
import { expectedSignature, openWebhookReceiver, type WebhookReceiver } from "./webhook-receiver.ts";
import { type MailReceiver, openMailReceiver } from "./mail-receiver.ts";

const SECRET = `whsec_${randomBytes(32).toString("base64")}`;
const NOW_MS = Date.UTC(2026, 10, 21, 12);

const message = (to: string, data: object = {}): Message => ({
  id: deliveryId.make(randomBytes),
  to,
  event: "quota.reached",
  payload: JSON.stringify({
    type: "quota.reached",
    timestamp: "2026-11-21T12:00:00.000Z",
    data: { project: { name: "Harbour" }, sentence: "The key “Ä” used all.", consolePath: "/console/p/x", ...data },
  }),
  secret: SECRET,
});

describe("a webhook", () => {
  let receiver: WebhookReceiver;
  const open = createWebhookCourier({ allowPrivateAddresses: true, timeoutMs: 300 });
  const guarded = createWebhookCourier({ allowPrivateAddresses: false });

  beforeAll(async () => {
    receiver = await openWebhookReceiver();
  });
  beforeEach(() => {
    receiver.messages.length = 0;
    receiver.answerWith(204);
  });
  afterAll(() => receiver.close());

  test("is signed as Standard Webhooks says, each attempt with its own time", async () => {
    const sent = message(receiver.url);
    expect(await open.send(sent, NOW_MS)).toEqual({ ok: true, responseStatus: 204 });
    await open.send(sent, NOW_MS + 5_000);
    const [first, second] = receiver.messages;
    if (first === undefined || second === undefined) throw new Error("nothing arrived");
    expect([first.id, second.id, first.body]).toEqual([sent.id, sent.id, sent.payload]);
    expect(second.timestampSeconds - first.timestampSeconds).toBe(5);
    for (const one of [first, second]) expect(one.signature).toBe(expectedSignature(SECRET, one));
  });

  test("does not follow a redirect", async () => {
    receiver.answerWith(302, { location: receiver.url });
    expect(await open.send(message(receiver.url), NOW_MS)).toMatchObject({ ok: false, responseStatus: 302 });
    expect(receiver.messages).toHaveLength(1);
  });

  test("hears what the receiver asks for: later, or never again", async () => {
    receiver.answerWith(503, { "retry-after": "120" });
    expect(await open.send(message(receiver.url), NOW_MS)).toMatchObject({ retryAfterMs: 120_000, isFinal: false });
    receiver.answerWith(410);
    expect(await open.send(message(receiver.url), NOW_MS)).toMatchObject({ ok: false, isFinal: true });
  });

  test.each([
    "http://127.0.0.1:80/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost/",
    "http://hooks.localhost./",
    "http://10.0.0.1/",
  ])("to %s is refused before anything is sent", async (url) => {
    expect(guarded.addressProblem(new URL(url).href)).toMatch(/not public/);
    expect(await guarded.send(message(url), NOW_MS)).toMatchObject({ ok: false, problem: /not public/ });
  });

  test("to a name that leads to a private address is refused when the connection is made, also when only one address is", async () => {
    const port = new URL(receiver.url).port;
    for (const addresses of [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::1"], []]) {
      const courier = createWebhookCourier({
        allowPrivateAddresses: false,
        resolve: (_, done) =>
          done(
            null,
            addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
          ),
      });
      const attempt = await courier.send(message(`http://rebound.example:${port}/`), NOW_MS);
      expect(attempt).toMatchObject({ ok: false, problem: expect.stringMatching(/not public/) });
    }
    expect(receiver.messages).toEqual([]);
  });

  test("to a receiver that is silent ends in time", async () => {
    const mail = await openMailReceiver();
    // It greets in another protocol and then waits for ever.
    const attempt = await open.send(message(mail.url.replace("smtp:", "http:")), NOW_MS);
    expect(attempt).toMatchObject({ ok: false, responseStatus: null });
    await mail.close();
  });
});

describe("a mail", () => {
  let receiver: MailReceiver;
  let directory: string;
  const from = "Latchkey <latchkey@shop.example>";
  const baseUrl = () => "https://maps.example.org";

  beforeAll(async () => {
    receiver = await openMailReceiver();
    directory = await mkdtemp(join(tmpdir(), "latchkey-mail-"));
  });
  afterAll(async () => {
    await receiver.close();
    await rm(directory, { recursive: true });
  });

  test("is handed to the mail server in plain words, with the page that mends it", async () => {
    const courier = createMailCourier({ smtpUrl: receiver.url, from, directory, baseUrl });
    expect(await courier.send(message("ada@shop.example"), NOW_MS)).toEqual({ ok: true, responseStatus: null });
    expect(receiver.mails).toMatchObject([{ from: "latchkey@shop.example", to: "ada@shop.example" }]);
    expect(receiver.mails[0]?.text).toContain("https://maps.example.org/console/p/x");
  });

  test("is a file where no mail server is configured, and a name in it makes no header", async () => {
    const courier = createMailCourier({ smtpUrl: null, from, directory, baseUrl });
    await courier.send(message("ada@shop.example", { project: { name: "Harbour\r\nBcc: eve@evil.example" } }), NOW_MS);
    const [file] = await readdir(directory);
    const text = await readFile(join(directory, file ?? ""), "utf8");
    expect(text).toContain("To: ada@shop.example");
    expect(text.slice(0, text.indexOf("\n\n"))).not.toMatch(/^bcc:/im);
  });

  test("that cannot be handed in says so", async () => {
    const courier = createMailCourier({ smtpUrl: "smtp://127.0.0.1:9", from, directory, baseUrl });
    expect(await courier.send(message("ada@shop.example"), NOW_MS)).toMatchObject({ ok: false, isFinal: false });
  });
});
