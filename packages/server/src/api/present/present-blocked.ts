import type { BlockedReport, BlockedView } from "#app/blocked/read-blocked.ts";
import { refusalOf } from "#core/refusal.ts";
import { presentTime } from "./present-time.ts";

/** Refused requests as they leave the server. */
export function presentBlocked({ fromMs, toMs, items, nextCursor }: BlockedReport) {
  return { from: presentTime(fromMs), to: presentTime(toMs), items: items.map(presentBlockedRow), nextCursor };
}

function presentBlockedRow(row: BlockedView) {
  const { sentence, action, settled } = row.remedy;
  return {
    id: row.id,
    key: { id: row.keyId, name: row.keyName },
    service: row.service,
    code: row.code,
    title: refusalOf(row.code).title,
    origin: row.origin === "" ? null : row.origin,
    requests: row.requests,
    firstAt: presentTime(row.firstAtMs),
    lastAt: presentTime(row.lastAtMs),
    remedy: { sentence, action: action === null ? null : { ...action }, settled },
  };
}
