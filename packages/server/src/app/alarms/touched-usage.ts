import { dayStartMs } from "#core/day.ts";
import type { KeyId, ProjectId } from "#core/ids.ts";
import type { UsageTuple } from "../ports/meter.ts";

/** Admitted requests that were rolled up and not looked at yet, of one project: its keys, and by day where they were used from. */
export type TouchedKeys = ReadonlyMap<KeyId, ReadonlyMap<number, ReadonlySet<string>>>;

/** What is told of each row: a moment of its day is enough. */
export type TouchedRow = Pick<UsageTuple, "projectId" | "keyId" | "origin" | "outcome"> & { readonly minuteMs: number };

/** Origins that were looked at already; beyond, all of them are looked at again. */
const MOST_KNOWN = 200_000;

/** Collects what the roll-up adds, so that alarms look only at what changed. */
export class TouchedUsage {
  #projects = new Map<ProjectId, Map<KeyId, Map<number, Set<string>>>>();
  readonly #known = new Set<string>();

  note(rows: readonly TouchedRow[]): void {
    for (const { projectId, keyId, origin, outcome, minuteMs } of rows) {
      if (outcome !== "allowed" || projectId === "" || keyId === "") continue;
      const origins = this.#originsOf(projectId, keyId, dayStartMs(minuteMs));
      if (isOrigin(origin) && !this.#known.has(knownAs(keyId, dayStartMs(minuteMs), origin))) origins.add(origin);
    }
  }

  /** Takes what was noted since the last call. */
  take(): ReadonlyMap<ProjectId, TouchedKeys> {
    const taken = this.#projects;
    this.#projects = new Map();
    return taken;
  }

  /** Remembers that a project's alarms were raised, so that the same origin of a day is not looked at again. */
  done(keys: TouchedKeys): void {
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    for (const [keyId, days] of keys) {
      for (const [dayMs, origins] of days) {
        for (const origin of origins) this.#known.add(knownAs(keyId, dayMs, origin));
      }
    }
  }

  /** Notes again what could not be looked at. */
  putBack(projectId: ProjectId, keys: TouchedKeys): void {
    for (const [keyId, days] of keys) {
      for (const [dayMs, origins] of days) {
        const noted = this.#originsOf(projectId, keyId, dayMs);
        for (const origin of origins) noted.add(origin);
      }
    }
  }

  #originsOf(projectId: ProjectId, keyId: KeyId, dayMs: number): Set<string> {
    const keys = this.#projects.get(projectId) ?? new Map<KeyId, Map<number, Set<string>>>();
    this.#projects.set(projectId, keys);
    const days = keys.get(keyId) ?? new Map<number, Set<string>>();
    keys.set(keyId, days);
    const origins = days.get(dayMs) ?? new Set<string>();
    days.set(dayMs, origins);
    return origins;
  }
}

function knownAs(keyId: KeyId, dayMs: number, origin: string): string {
  return `${keyId} ${dayMs} ${origin}`;
}

/** `(other)` and `(unreadable)` stand for many, and name nothing that a person could act on. */
function isOrigin(origin: string): boolean {
  return origin !== "" && !origin.startsWith("(");
}
