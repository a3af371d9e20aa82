import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Attempt, Courier, Message } from "#app/ports/courier.ts";
import { mailText } from "./mail-text.ts";

/** How mail leaves; `smtpUrl` is `null` for development: every mail becomes a file in `directory`. */
export type MailCourierOptions = {
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly directory: string;
  /** Where the console is reached; asked when a mail is written, for a server on a free port knows it late. */
  readonly baseUrl: () => string;
};

const TIMEOUT_MS = 15_000;

/** Sends mail. The mail library is loaded with the first one. */
export function createMailCourier(options: MailCourierOptions): Courier {
  const deliver = options.smtpUrl === null ? writer(options.directory) : sender(options.smtpUrl);
  return {
    isConnected: options.smtpUrl !== null,
    addressProblem: () => null,
    async send(message) {
      const { subject, text } = mailText(message.payload, options.baseUrl());
      const { id, to } = message;
      try {
        await deliver({ id, mail: { from: options.from, to, subject, text, messageId: `<${id}@latchkey>` } });
        return { ok: true, responseStatus: null };
      } catch (error) {
        return failed(error);
      }
    },
  };
}

type Mail = Readonly<Record<"from" | "to" | "subject" | "text" | "messageId", string>>;
type Deliver = (sent: { readonly id: Message["id"]; readonly mail: Mail }) => Promise<void>;

function sender(smtpUrl: string): Deliver {
  return async ({ mail }) => {
    const { createTransport } = await import("nodemailer");
    const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
    const transport = createTransport({ url: smtpUrl, ...limits });
    try {
      await transport.sendMail({ ...mail, headers: AUTOMATIC, disableFileAccess: true, disableUrlAccess: true });
    } finally {
      transport.close();
    }
  };
}

function writer(directory: string): Deliver {
  return async ({ id, mail }) => {
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
    const { message } = await transport.sendMail({ ...mail, headers: AUTOMATIC });
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(join(directory, `${id}.eml`), message, { mode: 0o600 });
  };
}

/** Keeps out-of-office answers away (RFC 3834). */
const AUTOMATIC = { "Auto-Submitted": "auto-generated" };

function failed(error: unknown): Attempt {
  const said = error instanceof Error && "response" in error ? String(error.response) : null;
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : null;
  const problem =
    said === null ? "The mail server could not be reached." : `The mail server said: ${said.slice(0, 200)}`;
  // A mail server's 5xx is its last word.
  return { ok: false, problem, responseStatus: code, retryAfterMs: null, isFinal: code !== null && code >= 500 };
}
