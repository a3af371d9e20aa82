import { z } from "zod";

/** A mail, ready to be sent. */
export type MailText = { readonly subject: string; readonly text: string };

const project = z.object({ name: z.string() });

const Invitation = z.object({
  type: z.literal("invitation"),
  data: z.object({
    project,
    invitedBy: z.string(),
    role: z.string(),
    expiresAt: z.string(),
    consolePath: z.string(),
  }),
});

const Alarm = z.object({
  type: z.string(),
  timestamp: z.string(),
  data: z.object({ project, sentence: z.string(), consolePath: z.string().optional() }),
});

/** Writes a message as a mail in plain words, with the page of the console that it is about. */
export function mailText(payload: string, baseUrl: string): MailText {
  const message: unknown = JSON.parse(payload);
  const invitation = Invitation.safeParse(message);
  return invitation.success ? invitationText(invitation.data, baseUrl) : alarmText(Alarm.parse(message), baseUrl);
}

function invitationText({ data }: z.infer<typeof Invitation>, baseUrl: string): MailText {
  const lines = [
    `${data.invitedBy} invites you to the project ${data.project.name} on Latchkey, as ${data.role}.`,
    "",
    `Join: ${baseUrl}${data.consolePath}`,
    "",
    `The link works once, until ${data.expiresAt}. If you do not know what this is about, do nothing.`,
  ];
  return mail(`${data.invitedBy} invites you to ${data.project.name}`, lines);
}

function alarmText({ type, timestamp, data }: z.infer<typeof Alarm>, baseUrl: string): MailText {
  const lines = [
    data.sentence,
    "",
    `Project: ${data.project.name}`,
    `When: ${timestamp}`,
    ...(data.consolePath === undefined ? [] : [`What to do: ${baseUrl}${data.consolePath}`]),
    "",
    `You get this because your address stands in the project's alarm settings (${type}).`,
  ];
  return mail(`${data.project.name}: ${data.sentence}`, lines);
}

function mail(subject: string, lines: readonly string[]): MailText {
  return { subject: oneLine(`[Latchkey] ${subject}`), text: `${lines.join("\n")}\n` };
}

/** A header is one line, and a long one is cut off in most inboxes anyway. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
}
