import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SQLITE_BUSY = 5;

/** A directory that belongs to this process until it is released, or the process ends in whatever way. */
export type DirectoryLock = { readonly release: () => void };

/**
 * Locks a directory for one process; throws when another has it.
 * The lock is that of an SQLite file in an exclusive transaction: the kernel gives it up with the process, so that no stale one is left.
 */
export function lockDirectory(directory: string): DirectoryLock {
  try {
    return lock(join(directory, "lock"));
  } catch (error) {
    const problem = isBusy(error)
      ? `Another process counts in ${directory}: every server needs a data directory of its own.`
      : `The directory ${directory} cannot be locked.`;
    throw new Error(problem, { cause: error });
  }
}

function lock(path: string): DirectoryLock {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    throw error;
  }
  return { release: () => db.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
