import type { BlockedRow } from "../api/model.ts";
import { csvOf } from "../words/csv.ts";
import { fetchBlocked } from "./blocked-query.ts";
import type { BlockedSearch } from "./blocked-search.ts";

const COLUMNS = ["key", "keyName", "service", "code", "origin", "requests", "firstAt", "lastAt"] as const;
const PAGE_ROWS = 100;

/** All refused requests of a period as CSV, however many pages they are. */
export async function readBlockedCsv(projectId: string, search: BlockedSearch): Promise<string> {
  const rows: BlockedRow[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await fetchBlocked(projectId, search, { limit: PAGE_ROWS, cursor });
    rows.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return csvOf([COLUMNS, ...rows.map(lineOf)]);
  }
}

function lineOf({ key, service, code, origin, requests, firstAt, lastAt }: BlockedRow) {
  return [key.id, key.name ?? "", service, code, origin ?? "", requests, firstAt, lastAt];
}
