import type { KeyRotation } from "../../api/model.ts";
import { countOf } from "../../words/numbers.ts";
import { originLabel } from "../../words/origins.ts";
import { formatAgo } from "../../words/times.ts";

type Previous = Pick<NonNullable<KeyRotation["previous"]>, "requests" | "lastUsedAt" | "origins">;

/** How much an old value was used since the rotation, and from where: `used 22 times since the rotation, last 3 minutes ago, from shop.example and 1 more`. */
export function oldValueWords({ requests, lastUsedAt, origins }: Previous, nowMs: number): string {
  if (requests === 0 || lastUsedAt === null) return "not used since the rotation";
  const [first, ...more] = origins.map(({ origin }) => originLabel(origin).replace(/^https?:\/\//, ""));
  const from = first === undefined ? "" : `, from ${first}${more.length === 0 ? "" : ` and ${more.length} more`}`;
  const last = formatAgo(Date.parse(lastUsedAt), nowMs);
  return `used ${countOf(requests, "time")} since the rotation, last ${last}${from.replace("from no website", "with no website")}`;
}
