import type { DatabaseFacts, JournalFacts, MachineFacts } from "./data-facts.ts";
import type { Finding } from "./finding.ts";

const MEGABYTE = 1_048_576;
const ENOUGH_BYTES = 256 * MEGABYTE;
const MINUTE_MS = 60_000;

/** Judges what stands in a database: schema, sums, orphans, server secret. `fingerprint` is that of the server secret at hand. */
export function examineDatabase(facts: DatabaseFacts, fingerprint: string | null): Finding[] {
  return [schema(facts), sums(facts), orphans(facts), secret(facts, fingerprint), deliveries(facts)];
}

/** Judges what stands in a journal. */
export function examineJournal({ segments, requestsBehind, damagedBytes, oddity }: JournalFacts): Finding[] {
  const readable = damagedBytes === 0;
  return [
    {
      check: "journal",
      ok: readable,
      detail: readable
        ? `Segments: ${segments}, all of them readable.`
        : `${damagedBytes} bytes cannot be read. The server counts the rest and keeps the file as .damaged: look at the disk.`,
    },
    { check: "position", ok: oddity === null, detail: oddity ?? "The database's position lies in the journal." },
    {
      check: "roll-up",
      ok: true,
      detail:
        requestsBehind === 0
          ? "All that was counted is in the database."
          : `${requestsBehind} requests are not rolled up yet: the server does so within a second, or when it starts.`,
    },
  ];
}

/** Judges what stands around: clock, disk, file modes. */
export function examineMachine(
  { nowMs, freeBytes, openFiles }: MachineFacts,
  { newestMinuteMs }: Pick<DatabaseFacts, "newestMinuteMs">,
): Finding[] {
  const isBehind = newestMinuteMs !== null && newestMinuteMs > nowMs + MINUTE_MS;
  const free = `${Math.floor(freeBytes / MEGABYTE)} MB are free`;
  return [
    {
      check: "clock",
      ok: !isBehind,
      detail: isBehind
        ? `Requests were counted at ${time(newestMinuteMs)}, which is still to come: set this machine's clock (NTP).`
        : newestMinuteMs === null
          ? "Nothing was counted yet."
          : `The newest count is of ${time(newestMinuteMs)}.`,
    },
    {
      check: "disk",
      ok: freeBytes >= ENOUGH_BYTES,
      detail: freeBytes >= ENOUGH_BYTES ? `${free}.` : `${free}: make room, or requests will be refused.`,
    },
    {
      check: "file modes",
      ok: openFiles.length === 0,
      detail:
        openFiles.length === 0
          ? "Secrets are for their owner only."
          : `Others may read ${openFiles.join(", ")}: chmod go-rwx.`,
    },
  ];
}

function schema({ missingMigrations, unknownMigrations }: DatabaseFacts): Finding {
  if (unknownMigrations.length > 0) {
    const detail = `A newer version used the database (${unknownMigrations.join(", ")}): start that version.`;
    return { check: "schema", ok: false, detail };
  }
  const detail =
    missingMigrations.length === 0
      ? "The tables are those of this version."
      : `The server will bring it up to date when it starts: ${missingMigrations.join(", ")}.`;
  return { check: "schema", ok: true, detail };
}

function sums({ differingDays }: DatabaseFacts): Finding {
  const [first] = differingDays;
  if (first === undefined) return { check: "sums", ok: true, detail: "Minutes, hours and days add up to the same." };
  const { projectId, dayStartMs, minutes, hours, days } = first;
  const where = `${projectId || "requests without a project"}, ${time(dayStartMs).slice(0, 10)}`;
  const grains = `minutes ${minutes ?? "gone"}, hours ${hours ?? "gone"}, days ${days}`;
  const more = differingDays.length === 1 ? "" : ` (and ${differingDays.length - 1} more)`;
  const detail = `They differ: ${where}: ${grains}${more}. Rows were changed by hand or a backup is mixed: restore a whole one.`;
  return { check: "sums", ok: false, detail };
}

function orphans({ keysWithoutProject, unknownUsedKeys }: DatabaseFacts): Finding {
  if (keysWithoutProject + unknownUsedKeys === 0) {
    return { check: "orphans", ok: true, detail: "Every key has its project, and every count its key." };
  }
  const detail = `${keysWithoutProject} keys have no project, and usage names ${unknownUsedKeys} keys that never were: rows were deleted by hand. Restore a backup to have them again.`;
  return { check: "orphans", ok: false, detail };
}

function secret({ secretFingerprint }: DatabaseFacts, fingerprint: string | null): Finding {
  const check = "server secret";
  if (secretFingerprint === null) return { check, ok: true, detail: "No server has started on this database yet." };
  if (fingerprint === null) {
    const detail =
      "There is none: bring back the file server-secret, or set LATCHKEY_SECRET. Without it no key is known.";
    return { check, ok: false, detail };
  }
  const ok = fingerprint === secretFingerprint;
  return {
    check,
    ok,
    detail: ok
      ? "It is the one that the database was made with."
      : "It is not the one that the database was made with: bring back server-secret, or set LATCHKEY_SECRET to it.",
  };
}

function deliveries({ deadDeliveries }: DatabaseFacts): Finding {
  const detail =
    deadDeliveries === 0
      ? "No alarm was given up."
      : `${deadDeliveries} messages about alarms were given up in the last 7 days: see the deliveries of the webhooks.`;
  return { check: "alarms", ok: deadDeliveries === 0, detail };
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
