import type { TileFormat } from "./tile-format.ts";

/** How many pixels an image is wide, from its head; `null` where it does not say. */
export function readImageWidth(image: Uint8Array, format: TileFormat): number | null {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  try {
    return READERS[format]?.(bytes) ?? null;
  } catch {
    // The head ends before the width.
    return null;
  }
}

const READERS: Readonly<Partial<Record<TileFormat, (bytes: Buffer) => number | null>>> = {
  png: (bytes) => bytes.readUInt32BE(16),
  jpg: widthOfJpeg,
  webp: widthOfWebp,
  avif(bytes) {
    const box = bytes.indexOf("ispe");
    return box < 0 ? null : bytes.readUInt32BE(box + 8);
  },
};

/** The width is in the frame header (C0 to CF, but for three other segments with such numbers). */
function widthOfJpeg(bytes: Buffer): number | null {
  for (let at = 2; bytes.readUInt8(at) === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes.readUInt16BE(at + 7);
  }
  return null;
}

function widthOfWebp(bytes: Buffer): number | null {
  const chunk = bytes.toString("latin1", 12, 16);
  if (chunk === "VP8 ") return bytes.readUInt16LE(26) & 0x3fff;
  if (chunk === "VP8L") return (bytes.readUInt32LE(21) & 0x3fff) + 1;
  return chunk === "VP8X" ? bytes.readUIntLE(24, 3) + 1 : null;
}
