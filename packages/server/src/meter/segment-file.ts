import { closeSync, fdatasync, fdatasyncSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { promisify } from "node:util";

const fdatasyncLater = promisify(fdatasync);

/** One file of the journal, open for writing at its end. */
export class SegmentFile {
  readonly #fd: number;
  readonly #directory: string;
  #end = 0;
  #isSound = true;
  #isListed = false;
  #syncedEnd = 0;
  #syncing: Promise<void> = Promise.resolve();

  /** Makes the file; throws when it is there already. */
  constructor(directory: string, path: string) {
    this.#directory = directory;
    this.#fd = openSync(path, "wx", 0o600);
  }

  /** The end of the last good frame, in bytes. */
  get end(): number {
    return this.#end;
  }

  /** `false` after half a frame could not be taken back: nothing may be written behind it. */
  get isSound(): boolean {
    return this.#isSound;
  }

  /** Writes a whole frame, or throws and leaves the file as it was. */
  append(frame: Buffer): void {
    try {
      const written = writeSync(this.#fd, frame, 0, frame.length, this.#end);
      if (written !== frame.length) throw new Error(`Only ${written} of ${frame.length} bytes could be written.`);
    } catch (error) {
      this.#cutBackTo(this.#end);
      throw error;
    }
    this.#end += frame.length;
  }

  /** Takes the last `bytes` back. */
  takeBack(bytes: number): void {
    this.#end -= bytes;
    this.#cutBackTo(this.#end);
  }

  /** Resolves when all that was appended before the call is on the disk. */
  sync(): Promise<void> {
    this.#syncing = this.#syncing.then(this.#syncOnce, this.#syncOnce);
    return this.#syncing;
  }

  /** The same as `sync`, before it returns; throws when the disk says no. */
  syncNow(): void {
    if (!this.#isListed) syncDirectoryNow(this.#directory);
    this.#isListed = true;
    fdatasyncSync(this.#fd);
    this.#syncedEnd = this.#end;
  }

  /** Syncs and closes; closes as well when it cannot be synced, and then rejects. */
  async close(): Promise<void> {
    try {
      await this.sync();
    } finally {
      closeSync(this.#fd);
    }
  }

  readonly #syncOnce = async (): Promise<void> => {
    const end = this.#end;
    if (end === this.#syncedEnd) return;
    if (!this.#isListed) await syncDirectory(this.#directory);
    this.#isListed = true;
    await fdatasyncLater(this.#fd);
    this.#syncedEnd = end;
  };

  #cutBackTo(end: number): void {
    try {
      ftruncateSync(this.#fd, end);
    } catch {
      this.#isSound = false;
    }
  }
}

// A new file survives a power cut only after its directory was synced as well.
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function syncDirectoryNow(directory: string): void {
  const fd = openSync(directory, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
