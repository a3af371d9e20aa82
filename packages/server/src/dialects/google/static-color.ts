/** A colour of Google's (`red`, `0xff0000`, `0xff0000cc`) as the native images take it; `null`: it is none. */
export function staticColor(text: string): string | null {
  const [, digits] = /^0x([0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text) ?? [];
  if (digits !== undefined) return `#${digits.toLowerCase()}`;
  return /^[a-z]{3,20}$/i.test(text) ? text.toLowerCase() : null;
}
