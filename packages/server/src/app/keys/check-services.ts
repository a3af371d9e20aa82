import { nearestName } from "#core/nearest-name.ts";
import type { ServiceDescription } from "../app-context.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkList } from "./check-list.ts";

/** Ids of services that this installation knows. */
export function checkServices(
  services: readonly string[] | null,
  known: readonly ServiceDescription[],
): Result<readonly string[] | null> {
  if (services === null) return ok(null);
  if (services.length === 0) {
    return refuse.invalid("services", "Name at least one service, or leave services out to allow all.");
  }
  const ids = known.map(({ id }) => id);
  return checkList("services", services, (text) => {
    if (ids.includes(text)) return ok(text);
    const detail = `Choose from these services: ${ids.join(", ")}.`;
    return refuse.invalid("services", detail, nearestName(text, ids) ?? undefined);
  });
}
