import type { LatchkeyError } from "../latchkey-error.ts";
import { settingOf } from "./setting-of.ts";

/** What a notice says, as text. */
export type NoticeContent = {
  readonly code: string;
  readonly title: string;
  readonly sentence: string;
  /** What the server saw: `Website seen: https://shop.example`. */
  readonly seen: string | null;
  /** When it goes on. */
  readonly when: string | null;
  readonly setting: string | null;
  readonly page: string | null;
};

const MOST_SECONDS_TO_COUNT = 90;

/** Words a refusal for whoever looks at the map. */
export function noticeContent(error: LatchkeyError, now: Date): NoticeContent {
  return {
    code: error.code,
    title: error.title,
    sentence: error.detail,
    seen: seen(error),
    when: error.retryAfterSeconds === null ? null : when(error.retryAfterSeconds, now),
    setting: settingOf(error.code),
    page: error.type,
  };
}

function seen({ code, observed }: LatchkeyError): string | null {
  if (observed === null) return null;
  if (code.startsWith("ORIGIN")) return `Website seen: ${observed.origin ?? "none"}`;
  if (code.startsWith("IP")) return `Address seen: ${observed.ip ?? "none"}`;
  if (code.startsWith("USER_AGENT")) return `User-agent seen: ${observed.userAgent ?? "none"}`;
  return null;
}

function when(seconds: number, now: Date): string {
  if (seconds <= 1) return "It goes on in a second.";
  if (seconds <= MOST_SECONDS_TO_COUNT) return `It goes on in ${Math.ceil(seconds)} seconds.`;
  const at = new Date(now.getTime() + seconds * 1_000);
  const isToday = at.toDateString() === now.toDateString();
  const day = isToday ? {} : ({ day: "numeric", month: "long" } as const);
  return `It goes on ${isToday ? "at" : "on"} ${at.toLocaleString("en-GB", { ...day, hour: "2-digit", minute: "2-digit" })}.`;
}
