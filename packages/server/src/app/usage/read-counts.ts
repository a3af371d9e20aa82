import type { KeyId } from "#core/ids.ts";
import { quotaId } from "#core/quota-id.ts";
import type { QuotaWindow } from "#core/quota-window.ts";
import type { Store } from "../ports/store.ts";
import type { AllowedQuery } from "../ports/usage-store.ts";

/** What was used of one quota or budget, as a counter keeps it. */
export type Count = { readonly id: string; readonly used: number };

const KEYS_AT_A_TIME = 5_000;

/** What was admitted with each key that was used. */
export async function* readKeyCounts({ usage }: Pick<Store, "usage">, of: AllowedQuery): AsyncGenerator<Count> {
  let last: KeyId | "" | undefined = "";
  while (last !== undefined) {
    const keys = await usage.allowedPerKey(of, last, KEYS_AT_A_TIME);
    for (const { keyId, requests } of keys) yield { id: quotaId.key(keyId), used: requests };
    last = keys.at(-1)?.keyId;
  }
}

/** What was admitted of each service and of each project as a whole, and what the projects spent; budgets run by month. */
export async function* readProjectCounts(
  { usage }: Pick<Store, "usage">,
  of: AllowedQuery,
  window: QuotaWindow,
): AsyncGenerator<Count> {
  const sums = new Map<string, number>();
  const add = (id: string, amount: number): void => void sums.set(id, (sums.get(id) ?? 0) + amount);
  for (const { projectId, service, requests, costNanos } of await usage.allowedPerService(of)) {
    add(quotaId.service(projectId, service), requests);
    add(quotaId.project(projectId), requests);
    if (window === "month") add(quotaId.budget(projectId), costNanos);
  }
  for (const [id, used] of sums) yield { id, used };
}
