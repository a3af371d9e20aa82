import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";

const MOST_ENTRIES = 100;

/** A list as it is kept: each entry checked, duplicates dropped, at most 100. The first problem ends it. */
export function checkList(
  field: string,
  entries: readonly string[],
  checkEntry: (entry: string) => Result<string>,
): Result<readonly string[]> {
  if (entries.length > MOST_ENTRIES) {
    return refuse.invalid(field, `Give at most ${MOST_ENTRIES} entries in ${field}; these are ${entries.length}.`);
  }
  const kept = new Set<string>();
  for (const entry of entries) {
    const checked = checkEntry(entry);
    if (!checked.ok) return checked;
    kept.add(checked.value);
  }
  return ok([...kept]);
}
