import { refuse } from "./refuse.ts";
import { ok, type Result } from "./result.ts";

/** A name as it is kept: without blanks around it, 1 to 100 characters, nothing that cannot be shown. */
export function checkName(text: string): Result<string> {
  const name = text.trim();
  if (name === "") return refuse.invalid("name", "Give it a name: 1 to 100 characters.");
  if ([...name].length > 100) return refuse.invalid("name", "Shorten the name to at most 100 characters.");
  if (/\p{Cc}/u.test(name))
    return refuse.invalid("name", "Take line breaks and other control characters out of the name.");
  return ok(name);
}
