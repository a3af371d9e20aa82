import { isDeepStrictEqual } from "node:util";
import type { AuditFields } from "../ports/audit-store.ts";

/** The fields whose value differs, before and after; `null` when nothing changed. Times become RFC 3339, as answers show them. */
export function changedFields<T extends object>(
  before: T,
  changes: Partial<T>,
): { readonly before: AuditFields; readonly after: AuditFields } | null {
  const old: Record<string, unknown> = {};
  const fresh: Record<string, unknown> = {};
  const known = new Map<string, unknown>(Object.entries(before));
  for (const [field, value] of Object.entries(changes)) {
    if (isDeepStrictEqual(known.get(field), value)) continue;
    const name = field.replace(/Ms$/, "");
    old[name] = shown(field, known.get(field));
    fresh[name] = shown(field, value);
  }
  return Object.keys(fresh).length === 0 ? null : { before: old, after: fresh };
}

function shown(field: string, value: unknown): unknown {
  return field.endsWith("AtMs") && typeof value === "number" ? new Date(value).toISOString() : (value ?? null);
}
