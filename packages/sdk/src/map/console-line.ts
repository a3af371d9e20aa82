import type { NoticeContent } from "./notice-content.ts";

/** Says a refusal in one line where developers look first. */
export function printLine({ code, sentence, seen, when, page }: NoticeContent): void {
  const line = [`latchkey: ${code}: ${sentence}`, seen && `${seen}.`, when, page && `See ${page}`];
  // oxlint-disable-next-line no-console -- a page that shows no map is mended with this line.
  console.error(line.filter((part) => part !== null).join(" "));
}
