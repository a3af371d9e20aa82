import type { JournalPosition } from "#app/ports/usage-sink.ts";

/** Tells whether two positions are the same place; `null` is the place before the first segment. */
export function isSamePosition(one: JournalPosition | null, other: JournalPosition | null): boolean {
  return one?.segment === other?.segment && one?.offset === other?.offset;
}
