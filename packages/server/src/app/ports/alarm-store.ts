import type { AlarmEvent, AlarmFinding } from "#core/alarm/alarm.ts";
import type { AdminTokenId, AlarmId, KeyId, ProjectId } from "#core/ids.ts";
import type { Place } from "./place.ts";

/** An alarm that was raised. */
export type Alarm = AlarmFinding & { readonly id: AlarmId; readonly projectId: ProjectId; readonly atMs: number };

/** Who a project tells about alarms by e-mail; `events` is `null` for all of them. */
export type AlarmSettings = { readonly emails: readonly string[]; readonly events: readonly AlarmEvent[] | null };

/** Something that stops by itself. */
export type Expiring = {
  readonly projectId: ProjectId;
  readonly subject:
    | { readonly kind: "key"; readonly id: KeyId; readonly name: string }
    | { readonly kind: "admin-token"; readonly id: AdminTokenId; readonly name: string };
  readonly expiresAtMs: number;
};

/** Alarms of these events, raised since a moment. */
type AlarmFilter = { readonly events: readonly AlarmEvent[]; readonly sinceMs: number };

/** Alarms. Guarantees: of many callers that add the same cause of a project, one is told `true`, and it is kept once. */
export type AlarmStore = {
  add(alarm: Alarm): Promise<boolean>;
  /** The causes of a project's alarms since a moment. */
  causesSince(projectId: ProjectId, sinceMs: number): Promise<ReadonlySet<string>>;
  /** Newest first, at most `limit` that come after `after`. */
  list(projectId: ProjectId, after: Place | null, limit: number, filter?: AlarmFilter): Promise<Alarm[]>;
  settings(projectId: ProjectId): Promise<AlarmSettings>;
  saveSettings(projectId: ProjectId, settings: AlarmSettings): Promise<void>;
  /** Keys and admin tokens in force that stop after `fromMs` and not after `toMs`, and that no alarm told of; at most `limit` of each. */
  expiringUntold(fromMs: number, toMs: number, limit: number): Promise<Expiring[]>;
};
