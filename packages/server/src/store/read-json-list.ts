/** Reads a list of texts that was kept as JSON; throws when it is something else, because then the row was damaged. */
export function readJsonList(json: string): string[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new Error("a kept list is not a list");
  return list.map(String);
}
