import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/** A message as it arrived. */
export type ReceivedMessage = {
  readonly id: string;
  readonly timestampSeconds: number;
  readonly signature: string;
  readonly body: string;
};

/** A server that takes webhooks. */
export type WebhookReceiver = {
  readonly url: string;
  readonly messages: ReceivedMessage[];
  /** What it answers from now on. */
  answerWith(status: number, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
};

/** Listens on a free port of this machine and keeps what arrives. */
export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const messages: ReceivedMessage[] = [];
  let answer: { status: number; headers: Readonly<Record<string, string>> } = { status: 204, headers: {} };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      messages.push({
        id: String(req.headers["webhook-id"]),
        timestampSeconds: Number(req.headers["webhook-timestamp"]),
        signature: String(req.headers["webhook-signature"]),
        body: Buffer.concat(chunks).toString(),
      });
      res.writeHead(answer.status, answer.headers).end("ok");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    messages,
    answerWith: (status, headers = {}) => void (answer = { status, headers }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What the signature of a message must be, worked out as a receiver would: Standard Webhooks 1.0. */
export function expectedSignature(secret: string, { id, timestampSeconds, body }: ReceivedMessage): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestampSeconds}.${body}`).digest("base64")}`;
}
