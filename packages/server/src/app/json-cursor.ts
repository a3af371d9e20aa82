/** A place in a list as a cursor: the parts that its order looks at. */
export function writeJsonCursor(parts: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** What a cursor holds, still to be checked; `null` where it is none. */
export function readJsonCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
