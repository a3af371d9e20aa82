/** Lays rows out in columns, numbers to the right; the first row is the head. */
export function table(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string[] {
  const texts = [head, ...rows].map((row) => row.map((cell) => (cell === null ? "-" : printable(String(cell)))));
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  return texts.map((row) =>
    row
      .map((cell, column) =>
        isNumber[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** One fact a line, names to the left. */
export function facts(pairs: readonly (readonly [string, string | number | null])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${name.padEnd(width)}  ${value === null ? "-" : printable(String(value))}`);
}

/** Names come from people: nothing in them may steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, "\uFFFD");
}
