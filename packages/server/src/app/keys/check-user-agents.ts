import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkList } from "./check-list.ts";

/** Parts of user-agent headers, kept letter for letter because they are compared so. */
export function checkUserAgents(userAgents: readonly string[]): Result<readonly string[]> {
  return checkList("userAgents", userAgents, (text) => {
    // A header's value can hold nothing else, and a blank would admit every user-agent.
    if (/^[\x20-\x7e\xa0-\xff]{1,200}$/.test(text) && text.trim() !== "") return ok(text);
    return refuse.invalid("userAgents", "Give a part of the user-agent header, 1 to 200 characters, such as MyApp/2.");
  });
}
