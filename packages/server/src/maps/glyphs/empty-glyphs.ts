/** A glyph range without glyphs, as a valid protocol buffer: MapLibre then draws nothing for it and asks no more. */
export function emptyGlyphs(font: string, range: string): Buffer {
  return field(1, Buffer.concat([field(1, Buffer.from(font)), field(2, Buffer.from(range))]));
}

/** A length-delimited field; the number is below 16 and so fits the tag's one byte. */
function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of((number << 3) | 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}
