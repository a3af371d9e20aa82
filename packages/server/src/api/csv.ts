/** One value of a row. */
type Cell = string | number | null;

/**
 * A table as CSV after RFC 4180, in UTF-8, its lines ended by CRLF, the names of the columns first.
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe: origins are written by strangers.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [columns.join(",")];
  for (const row of rows) lines.push(row.map(writeCell).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** A CSV file for the browser to save. */
export function csvResponse(fileName: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${fileName}"`,
    },
  });
}

function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n|%]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
