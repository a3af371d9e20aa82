import { existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { examineDatabase, examineJournal, examineMachine } from "#app/doctor/examine.ts";
import type { Finding } from "#app/doctor/finding.ts";
import { secretFingerprint } from "#app/setup/check-server-secret.ts";
import { inspectJournal } from "#meter/inspect-journal.ts";
import { inspectDatabase, type InspectedDatabase } from "#store/inspect-database.ts";
import { createKeyVault } from "#store/key-vault.ts";
import { peekServerSecret } from "#store/server-secret.ts";

/** What to look at; `databaseUrl` is `null` for the SQLite file in the data directory. */
export type InspectedPlace = {
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
  readonly secret: string | null;
  readonly nowMs: number;
};

/** Looks at a data directory and its database, changes nothing, and says of each check how it went. */
export async function inspectData(place: InspectedPlace): Promise<Finding[]> {
  const directory = resolve(place.dataDirectory);
  if (!existsSync(directory)) {
    const detail = `${directory} is not there: give --data the directory that the server was started with.`;
    return [{ check: "data directory", ok: false, detail }];
  }
  const nodeId = readText(join(directory, "node-id"));
  const machine = { nowMs: place.nowMs, freeBytes: freeBytesOf(directory), openFiles: openFilesIn(directory) };
  const opened = await inspect(place, directory, nodeId);
  if ("check" in opened) return [opened, ...examineMachine(machine, { newestMinuteMs: null })];
  const secret = peekServerSecret({ configured: place.secret, dataDirectory: directory });
  const fingerprint = secret === null ? null : secretFingerprint(createKeyVault(secret));
  const journal = join(directory, "journal");
  return [
    ...examineDatabase(opened.facts, fingerprint),
    ...(existsSync(journal) ? examineJournal(inspectJournal(journal, opened.position)) : []),
    ...examineMachine(machine, opened.facts),
  ];
}

async function inspect(
  { databaseUrl, nowMs }: InspectedPlace,
  directory: string,
  nodeId: string | null,
): Promise<InspectedDatabase | Finding> {
  const file = join(directory, "latchkey.sqlite");
  try {
    return await inspectDatabase({ databaseUrl, file, nodeId, nowMs });
  } catch (error) {
    const what = databaseUrl === null ? file : "DATABASE_URL";
    const reason = error instanceof Error ? error.message : String(error);
    return { check: "database", ok: false, detail: `${what} cannot be read (${reason}): start the server on it once.` };
  }
}

/** Windows has no such bits, and reports every file as open to all. */
function openFilesIn(directory: string): string[] {
  if (process.platform === "win32") return [];
  return ["server-secret", "latchkey.sqlite", "latchkey.sqlite-wal"].filter((name) => {
    const stat = statSync(join(directory, name), { throwIfNoEntry: false });
    return stat !== undefined && (stat.mode & 0o077) !== 0;
  });
}

function freeBytesOf(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
