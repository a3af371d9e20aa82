/** The style that a type of map of Google's means; any other name is a style of the server. */
export function styleOfMapType(type = "roadmap"): string {
  if (!WITHOUT_STYLE.has(type)) return type === "roadmap" || !/^[\w-]{1,64}$/.test(type) ? ROADMAP : type;
  // oxlint-disable-next-line no-console -- the map would be taken for something that it is not.
  console.error(`latchkey: there is no imagery for mapTypeId ${type}: the map is drawn as ${ROADMAP}.`);
  return ROADMAP;
}

const ROADMAP = "streets";
const WITHOUT_STYLE: ReadonlySet<string> = new Set(["satellite", "hybrid", "terrain"]);
