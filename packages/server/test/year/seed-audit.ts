import type { ProjectId } from "#core/ids.ts";
import { auditStore } from "#store/audit-store.ts";
import type { Database } from "#store/database.ts";
import type { SeededKey } from "./seed-keys.ts";

type Changes = {
  readonly projectId: ProjectId;
  readonly nowMs: number;
  readonly keys: readonly SeededKey[];
  readonly entries: number;
  readonly actor: { readonly id: string; readonly email: string };
};

/** Adds what was changed over the year: keys that were made, and keys whose websites or limits were set anew. */
export async function seedAudit(
  { kysely }: Database,
  { projectId, nowMs, keys, entries, actor }: Changes,
): Promise<void> {
  const stepMs = (365 * 86_400_000) / entries;
  await kysely.transaction().execute(async (db) => {
    const audit = auditStore(db);
    for (const [index, { id, name, kind, origins }] of keys.slice(0, entries).entries()) {
      const isNew = index % 3 === 0;
      await audit.add({
        projectId,
        atMs: Math.round(nowMs - (entries - index) * stepMs),
        actor: { kind: "account", id: actor.id, name: actor.email },
        action: isNew ? "key.create" : "key.change",
        target: { kind: "key", id, name },
        ip: "192.0.2.17",
        before: isNew ? null : { origins: [], ratePerSecondPerIp: null },
        after: isNew ? { name, kind, origins } : { origins, ratePerSecondPerIp: 50 },
      });
    }
  });
}
