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

/** A map waits as long by itself. */
export const LONGEST_WAIT_SECONDS = 60;

/** Words a refusal for whoever looks at the map. */
export function noticeContent(error: LatchkeyError, now: Date): NoticeContent {
  const goesOn = error.retryAfterSeconds === null ? null : when(error.retryAfterSeconds, now);
  return {
    code: error.code,
    title: error.title,
    // What to do comes after the colon, in the words of headers; where the time is known, waiting is all there is to do.
    sentence: goesOn === null ? error.detail : error.detail.replace(/: .*/, "."),
    seen: seen(error),
    when: goesOn,
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
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole <= LONGEST_WAIT_SECONDS) return `It goes on by itself in ${whole} ${whole === 1 ? "second" : "seconds"}.`;
  const at = new Date(now.getTime() + seconds * 1_000);
  const isToday = at.toDateString() === now.toDateString();
  const day = isToday ? {} : ({ day: "numeric", month: "long" } as const);
  return `It starts again ${isToday ? "at" : "on"} ${at.toLocaleString("en-GB", { ...day, hour: "2-digit", minute: "2-digit" })}.`;
}
