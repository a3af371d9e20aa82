/** A number in decimal digits; `NaN` for everything else, so also for ``, `Infinity` and `0x1`. */
export function readNumber(text: string): number {
  return /^\s*[-+]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** Whether a number is a longitude in degrees. */
export function isLongitude(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= 180;
}

/** Whether a number is a latitude in degrees. */
export function isLatitude(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= 90;
}
