/** Smooths a field of rows by two passes of a box filter in both directions: close to a Gaussian. */
export function blur(field: Float64Array, width: number, height: number, radius: number): Float64Array {
  let result = field;
  for (let pass = 0; pass < 2; pass++) {
    result = boxAlong(result, width, height, 1, width, radius);
    result = boxAlong(result, height, width, width, 1, radius);
  }
  return result;
}

/** Averages along lines of `length` samples that are `step` apart; lines start `next` apart. */
function boxAlong(
  field: Float64Array,
  length: number,
  lines: number,
  step: number,
  next: number,
  radius: number,
): Float64Array {
  const result = new Float64Array(field.length);
  const size = radius * 2 + 1;
  for (let line = 0; line < lines; line++) {
    const start = line * next;
    const at = (index: number) => field[start + Math.min(length - 1, Math.max(0, index)) * step] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index++) sum += at(index);
    for (let index = 0; index < length; index++) {
      result[start + index * step] = sum / size;
      sum += at(index + radius + 1) - at(index - radius);
    }
  }
  return result;
}
