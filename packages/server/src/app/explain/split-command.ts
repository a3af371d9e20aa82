/** The words of a shell command, its quotes read as a POSIX shell (and `$'...'` as bash) does; variables stay as they are. */
export function splitCommand(command: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  // A line that ends in a backslash (sh) or a caret (Windows) goes on in the next one.
  const text = command.replaceAll(/[\\^]\r?\n/g, " ");
  for (const [piece] of text.matchAll(PIECE)) {
    if (/^\s/.test(piece)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + unquoted(piece);
  }
  if (word !== null) words.push(word);
  return words;
}

const PIECE = /\s+|\$'(?:[^'\\]|\\[^])*'|'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\$]+|[^]/g;

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unquoted(piece: string): string {
  if (piece.length < 2) return piece;
  if (piece.startsWith("$'"))
    return piece.slice(2, -1).replaceAll(/\\([^])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
  if (piece.startsWith("'")) return piece.slice(1, -1);
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\(["\\$`])/g, "$1");
  return piece.startsWith("\\") ? piece.slice(1) : piece;
}
