import { fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { RangeResponse, Source } from "pmtiles";

/** A local file as `pmtiles` reads it: by offset and length, never as a whole. */
export class FileSource implements Source {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #changedMs: number;
  /** In bytes. */
  readonly size: number;

  private constructor(path: string, file: FileHandle, facts: { readonly size: number; readonly mtimeMs: number }) {
    this.#path = path;
    this.#file = file;
    this.#changedMs = facts.mtimeMs;
    this.size = facts.size;
  }

  static async open(path: string): Promise<FileSource> {
    const file = await open(path, "r");
    return new FileSource(path, file, await file.stat());
  }

  getKey(): string {
    return this.#path;
  }

  /** Reads exactly `length` bytes, fewer only where the first read (header and root directory) is longer than the file. */
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const wanted = offset === 0 ? Math.min(length, this.size) : length;
    // Before allocating: a damaged directory may name any length.
    if (offset + wanted > this.size) throw new Error("the file ends before its own directory says so");
    const data = new ArrayBuffer(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.#file.read(new Uint8Array(data), filled, wanted - filled, offset + filled);
      if (bytesRead === 0) throw new Error(CHANGING);
      filled += bytesRead;
    }
    this.#checkUnchanged();
    return { data };
  }

  /** Written anew in place: what was read may be of the new file, at the offsets of the old one. */
  #checkUnchanged(): void {
    const { size, mtimeMs } = fstatSync(this.#file.fd);
    if (size !== this.size || mtimeMs !== this.#changedMs) throw new Error(CHANGING);
  }

  /** Closes the file once the reads under way have ended. */
  close(): Promise<void> {
    return this.#file.close();
  }
}

const CHANGING = "the file is being changed; it is opened anew once it stays as it is";
