const TABLE = makeTable();

/** The state of CRC-32 (IEEE 802.3) before the first byte. */
export const CRC32_START = 0xffffffff;

/** The state after one more byte (0 to 255). */
export function crc32Step(state: number, byte: number): number {
  return (TABLE[(state ^ byte) & 0xff] ?? 0) ^ (state >>> 8);
}

/** The checksum that a state stands for: a number from 0 to 2^32 - 1. */
export function crc32End(state: number): number {
  return (state ^ 0xffffffff) >>> 0;
}

function makeTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
  });
}
