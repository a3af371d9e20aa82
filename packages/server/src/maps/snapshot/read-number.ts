/** A plain decimal number (`-12.5`), or `null`: no exponents, no hexadecimal, no `Infinity`, no spaces. */
export function readNumber(text: string): number | null {
  return text.length <= MOST_CHARACTERS && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

const MOST_CHARACTERS = 32;
