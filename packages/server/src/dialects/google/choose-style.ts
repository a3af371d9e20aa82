import type { GoogleQuery } from "./google-query.ts";

/** The style that a picture is drawn in; `problem`: what was asked for means none. */
export type ChosenStyle = {
  readonly id: string;
  readonly warnings: readonly string[];
  readonly problem: string | null;
};

/** The style that `map_id` or `maptype` names: one of Google's types of map, or any style of this server. */
export function chooseStyle(query: GoogleQuery, styleIds: readonly string[]): ChosenStyle {
  const plain = styleIds.includes(ROADMAP) ? ROADMAP : (styleIds[0] ?? ROADMAP);
  const type = query.text("maptype")?.toLowerCase() ?? "roadmap";
  const named = [query.text("map_id") ?? "", type].find((id) => styleIds.includes(id));
  if (named !== undefined) return { id: named, warnings: [], problem: null };
  if (type === "roadmap") return { id: plain, warnings: [], problem: null };
  if (OTHER_TYPES.has(type)) {
    const warning = `There is no imagery for maptype=${type} on this server: it was drawn as '${plain}'.`;
    return { id: plain, warnings: [warning], problem: null };
  }
  const known = styleIds.slice(0, MOST_NAMES).map((id) => `'${id}'`);
  const problem = `There is no 'maptype' of this name: ask for ${["'roadmap'", ...known].join(", ")}.`;
  return { id: plain, warnings: [], problem };
}

const ROADMAP = "streets";
const OTHER_TYPES: ReadonlySet<string> = new Set(["satellite", "hybrid", "terrain"]);
const MOST_NAMES = 20;
