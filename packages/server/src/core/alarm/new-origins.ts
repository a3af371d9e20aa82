import type { AlarmFinding, AlarmSubject } from "./alarm.ts";

/** More new origins of one key on one day than this are told of together, once. */
export const MOST_NEW_ORIGINS_PER_KEY_AND_DAY = 5;

/** An origin that was not seen for this long is new again. */
export const ORIGIN_REMEMBERED_DAYS = 30;

/** What is known about the origins that a key was used from on one day. */
export type OriginsOfDay = {
  readonly key: Extract<AlarmSubject, { kind: "key" }>;
  readonly dayStartMs: number;
  /** Origins from which requests were admitted on that day. */
  readonly seen: readonly string[];
  /** Origins from which requests were admitted in the 30 days before; empty: the key has no history, and nothing is new. */
  readonly before: ReadonlySet<string>;
  /** Causes that were told already. */
  readonly told: ReadonlySet<string>;
};

/** Names each origin that a key with a history was never used from in 30 days; many on one day become one summary. */
export function findNewOrigins({ key, dayStartMs, seen, before, told }: OriginsOfDay): readonly AlarmFinding[] {
  if (before.size === 0) return [];
  const day = new Date(dayStartMs).toISOString().slice(0, 10);
  const prefix = `key.new_origin:${key.id}:${day}:`;
  const toldOfDay = [...told].filter((cause) => cause.startsWith(prefix)).length;
  const fresh = [...new Set(seen)].filter((origin) => !before.has(origin) && !told.has(prefix + origin)).sort();
  const single = fresh.slice(0, Math.max(0, MOST_NEW_ORIGINS_PER_KEY_AND_DAY - toldOfDay));
  const rest = fresh.slice(single.length);
  return [...single.map((origin) => findingOf(key, prefix + origin, origin)), ...summary(key, day, rest)];
}

function findingOf(key: OriginsOfDay["key"], cause: string, origin: string): AlarmFinding {
  return { event: "key.new_origin", cause, subject: key, facts: { origin } };
}

function summary(key: OriginsOfDay["key"], day: string, rest: readonly string[]): AlarmFinding[] {
  if (rest.length === 0) return [];
  const facts = { moreThan: MOST_NEW_ORIGINS_PER_KEY_AND_DAY, origins: rest.slice(0, 10) };
  return [{ event: "key.new_origins", cause: `key.new_origins:${key.id}:${day}`, subject: key, facts }];
}
