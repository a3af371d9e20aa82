import { z } from "zod";

/** A mail, ready to be sent. */
export type MailText = { readonly subject: string; readonly text: string };

const Payload = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({
    project: z.object({ name: z.string() }),
    sentence: z.string(),
    consolePath: z.string().optional(),
  }),
});

/** Writes an alarm as a mail in plain words, with the page of the console that mends it. */
export function mailText(payload: string, baseUrl: string): MailText {
  const { type, timestamp, data } = Payload.parse(JSON.parse(payload));
  const lines = [
    data.sentence,
    "",
    `Project: ${data.project.name}`,
    `When: ${timestamp}`,
    ...(data.consolePath === undefined ? [] : [`What to do: ${baseUrl}${data.consolePath}`]),
    "",
    `You get this because your address stands in the project's alarm settings (${type}).`,
  ];
  return { subject: oneLine(`[Latchkey] ${data.project.name}: ${data.sentence}`), text: `${lines.join("\n")}\n` };
}

/** A header is one line, and a long one is cut off in most inboxes anyway. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
}
