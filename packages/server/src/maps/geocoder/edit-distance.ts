/**
 * How many letters were added, left out, exchanged or swapped with their neighbour (optimal string alignment);
 * anything above `most` is answered as `most + 1`, which is what makes it quick.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || b.length >= WIDTH) return most + 1;
  let [beforeLast, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    if (fillRow({ a, b, i }, beforeLast, last, row) > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

const WIDTH = 64;

// Scratch space: it is called a hundred thousand times for one mistyped word, and never twice at once.
const ROWS: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(WIDTH),
  new Uint8Array(WIDTH),
  new Uint8Array(WIDTH),
];

/** Fills the row of letter `i` and returns the least number in it. */
function fillRow(
  { a, b, i }: { readonly a: string; readonly b: string; readonly i: number },
  beforeLast: Uint8Array,
  last: Uint8Array,
  row: Uint8Array,
): number {
  const letter = a.charCodeAt(i - 1);
  const before = i > 1 ? a.charCodeAt(i - 2) : -1;
  let least = (row[0] = i);
  for (let j = 1; j <= b.length; j++) {
    const other = b.charCodeAt(j - 1);
    const exchanged = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
    let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchanged);
    if (j > 1 && letter === b.charCodeAt(j - 2) && before === other)
      cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
