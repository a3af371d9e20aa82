/** Rows of one statement; both databases bound the number of its parameters. */
const CHUNK_ROWS = 500;

/** Rows in parts that fit into one statement each. */
export function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) yield rows.slice(start, start + CHUNK_ROWS);
}
