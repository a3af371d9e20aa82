/** Distance in cells from every cell to the nearest cell that is set (Felzenszwalb and Huttenlocher). */
export function distanceTransform(mask: Uint8Array, width: number, height: number): Float64Array {
  const far = 1e12;
  const squared = Float64Array.from(mask, (value) => (value > 0 ? 0 : far));
  for (let x = 0; x < width; x++) transformLine(squared, x, width, height);
  for (let y = 0; y < height; y++) transformLine(squared, y * width, 1, width);
  return squared.map((value) => Math.sqrt(value));
}

/** One dimension: the lower envelope of parabolas that stand on every sample of the line. */
function transformLine(field: Float64Array, start: number, step: number, length: number): void {
  const values = new Float64Array(length);
  for (let index = 0; index < length; index++) values[index] = field[start + index * step] ?? 0;
  const apexes = new Int32Array(length);
  const borders = new Float64Array(length + 1);
  borders[0] = -Infinity;
  borders[1] = Infinity;
  let last = 0;
  const meet = (p: number, q: number) => ((values[q] ?? 0) + q * q - ((values[p] ?? 0) + p * p)) / (2 * q - 2 * p);
  for (let q = 1; q < length; q++) {
    let at = meet(apexes[last] ?? 0, q);
    while (at <= (borders[last] ?? 0)) {
      last--;
      at = meet(apexes[last] ?? 0, q);
    }
    last++;
    apexes[last] = q;
    borders[last] = at;
    borders[last + 1] = Infinity;
  }
  last = 0;
  for (let index = 0; index < length; index++) {
    while ((borders[last + 1] ?? Infinity) < index) last++;
    const apex = apexes[last] ?? 0;
    field[start + index * step] = (index - apex) ** 2 + (values[apex] ?? 0);
  }
}
