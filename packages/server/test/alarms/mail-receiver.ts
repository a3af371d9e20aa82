import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A mail as it arrived, lines that were cut for the way (RFC 2045, section 6.7) made whole. */
type ReceivedMail = { readonly from: string; readonly to: string; readonly text: string };

/** A server that takes mail by SMTP. */
export type MailReceiver = { readonly url: string; readonly mails: ReceivedMail[]; close(): Promise<void> };

/** Listens on a free port of this machine and speaks as much SMTP as a mail needs. */
export async function openMailReceiver(): Promise<MailReceiver> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    receive(socket, mails);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/^(EHLO|HELO)/i, "250 receiver"],
  [/^DATA/i, "354 go on"],
  [/^QUIT/i, "221 bye"],
];

function receive(socket: Socket, mails: ReceivedMail[]): void {
  let buffered = "";
  let mail: { from: string; to: string; text: string } = { from: "", to: "", text: "" };
  let isInData = false;
  socket.write("220 receiver\r\n");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    buffered += chunk.toString();
    for (let end = buffered.indexOf("\r\n"); end >= 0; end = buffered.indexOf("\r\n")) {
      const line = buffered.slice(0, end);
      buffered = buffered.slice(end + 2);
      if (isInData && line !== ".") {
        mail.text += `${line}\n`;
      } else if (isInData) {
        isInData = false;
        mails.push({ ...mail, text: mail.text.replaceAll("=\n", "") });
        mail = { from: "", to: "", text: "" };
        socket.write("250 kept\r\n");
      } else {
        mail.from = /^MAIL FROM:<(.*?)>/i.exec(line)?.[1] ?? mail.from;
        mail.to = /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? mail.to;
        isInData = /^DATA/i.test(line);
        socket.write(`${REPLIES.find(([pattern]) => pattern.test(line))?.[1] ?? "250 ok"}\r\n`);
      }
    }
  });
}
