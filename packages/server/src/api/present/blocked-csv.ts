import type { BlockedReport } from "#app/blocked/read-blocked.ts";
import { writeCsv } from "../csv.ts";
import { presentBlocked } from "./present-blocked.ts";

const COLUMNS = ["key", "keyName", "service", "code", "origin", "requests", "firstAt", "lastAt"] as const;

/** Refused requests for a spreadsheet. */
export function blockedCsv(report: BlockedReport): string {
  return writeCsv(
    COLUMNS,
    presentBlocked(report).items.map(({ key, service, code, origin, requests, firstAt, lastAt }) => [
      key.id,
      key.name,
      service,
      code,
      origin,
      requests,
      firstAt,
      lastAt,
    ]),
  );
}
