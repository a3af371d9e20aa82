/** The members of a JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Strings are consumed whole, so that only a member's name is seen before a colon. */
const STRINGS = /"(?:[^"\\]|\\.)*"\s*(:)?/g;

/**
 * Reads a JSON object; `null` where the text is something else, or names a member twice anywhere: programs differ in which of
 * the two they believe, and a signature must mean one thing.
 */
export function readJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    let named = 0;
    for (const [, colon] of text.matchAll(STRINGS)) if (colon !== undefined) named += 1;
    return named === membersIn(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, member) => sum + membersIn(member), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}
