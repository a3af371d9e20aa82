import type { FoundFile } from "./found-file.ts";
import { settled } from "./settled.ts";

/** How a kind of file is opened and closed; `open` fails with a sentence. */
export type FileKind<T> = {
  readonly word: string;
  open(file: FoundFile): T | Promise<T>;
  close(value: T): void | Promise<void>;
};

/**
 * What was made from files, opened anew when its file changes.
 * What a change replaces stays open until the next update, so that a request which already found it can finish. When a new
 * file cannot be opened, what was there before it stays.
 */
export class OpenFiles<T> {
  readonly #kind: FileKind<T>;
  readonly #open = new Map<string, { readonly stamp: string; readonly value: T }>();
  readonly #broken = new Map<string, { readonly stamp: string; readonly problem: string }>();
  #seen: readonly FoundFile[] | null = null;
  #retired: T[] = [];

  constructor(kind: FileKind<T>) {
    this.#kind = kind;
  }

  /** By name, in the order of opening. */
  get values(): ReadonlyMap<string, T> {
    return new Map([...this.#open].map(([id, { value }]) => [id, value]));
  }

  /** A sentence for each file that cannot be opened. */
  get problems(): readonly string[] {
    return [...this.#broken.values()].map(({ problem }) => problem);
  }

  /** Follows what is on disk now; answers whether anything was opened, replaced or taken away. */
  async update(found: readonly FoundFile[]): Promise<boolean> {
    await this.#closeRetired();
    const ready = this.#seen === null ? found : settled(this.#seen, found);
    this.#seen = found;
    let isChanged = this.#dropMissing(new Set(found.map(({ id }) => id)));
    for (const file of ready) {
      const isKnown = this.#open.get(file.id)?.stamp === file.stamp || this.#broken.get(file.id)?.stamp === file.stamp;
      if (!isKnown) isChanged = (await this.#openFile(file)) || isChanged;
    }
    return isChanged;
  }

  async close(): Promise<void> {
    this.#dropMissing(new Set());
    await this.#closeRetired();
  }

  async #openFile(file: FoundFile): Promise<boolean> {
    const before = this.#open.get(file.id);
    try {
      const value = await this.#kind.open(file);
      if (before) this.#retired.push(before.value);
      this.#open.set(file.id, { stamp: file.stamp, value });
      this.#broken.delete(file.id);
      return true;
    } catch (err) {
      const reason = err instanceof Error ? err.message : String(err);
      const rest = before ? " What was there before it is still served." : "";
      const problem = `The ${this.#kind.word} \`${file.id}\` (${file.path}) cannot be opened: ${reason}.${rest}`;
      this.#broken.set(file.id, { stamp: file.stamp, problem });
      return false;
    }
  }

  #dropMissing(present: ReadonlySet<string>): boolean {
    const missing = [...this.#open].filter(([id]) => !present.has(id));
    for (const [id, { value }] of missing) {
      this.#open.delete(id);
      this.#retired.push(value);
    }
    for (const id of this.#broken.keys()) if (!present.has(id)) this.#broken.delete(id);
    return missing.length > 0;
  }

  async #closeRetired(): Promise<void> {
    const retired = this.#retired;
    this.#retired = [];
    for (const value of retired) await this.#kind.close(value);
  }
}
