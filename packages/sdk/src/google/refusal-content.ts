import type { LatchkeyError } from "../latchkey-error.ts";
import { noticeContent, type NoticeContent } from "../map/notice-content.ts";
import { settingOf } from "../map/setting-of.ts";

/** Words what the script was refused: its key stands in its own address. */
export function refusalContent(refusal: LatchkeyError): NoticeContent {
  const content = noticeContent(refusal, new Date());
  const isKey = content.setting === settingOf("KEY_MISSING");
  return isKey ? { ...content, setting: "key= in the address of the script maps/api/js" } : content;
}
