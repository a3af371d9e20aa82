import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkList } from "./check-list.ts";

/** Ids of styles and tilesets; they need not be there yet, so that a key can be made before its map. */
export function checkResources(resources: readonly string[] | null): Result<readonly string[] | null> {
  if (resources === null) return ok(null);
  if (resources.length === 0) {
    return refuse.invalid("resources", "Name at least one style or tileset, or leave resources out to allow all.");
  }
  return checkList("resources", resources, (text) => {
    if (/^[\w.~-]{1,100}$/.test(text)) return ok(text);
    return refuse.invalid("resources", "Give the id of a style or tileset as it stands in its URL, such as streets.");
  });
}
