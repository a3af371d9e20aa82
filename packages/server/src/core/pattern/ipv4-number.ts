/**
 * The 32 bits of an IPv4 address as a number, or -1. Four decimal numbers without leading zeros and nothing else:
 * `010.1.1.1` and `1.2.3` mean different addresses to different programs.
 */
export function ipv4Number(text: string): number {
  let bits = 0;
  let parts = 0;
  let part = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 46) {
      if (part < 0) return -1;
      bits = bits * 256 + part;
      parts += 1;
      part = -1;
    } else {
      if (code < 48 || code > 57 || part === 0) return -1;
      part = (part < 0 ? 0 : part * 10) + code - 48;
      if (part > 255) return -1;
    }
  }
  return parts === 3 && part >= 0 ? bits * 256 + part : -1;
}
