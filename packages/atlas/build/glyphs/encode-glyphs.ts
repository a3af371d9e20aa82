import { PbfWriter } from "pbf";
import type { Glyph } from "./glyph.ts";

/** Encodes a range of glyphs as the protocol buffer that MapLibre reads. */
export function encodeGlyphs(stack: string, range: string, glyphs: Glyph[]): Buffer {
  const writer = new PbfWriter();
  writer.writeMessage(
    1,
    (_: undefined, body: PbfWriter) => {
      body.writeStringField(1, stack);
      body.writeStringField(2, range);
      for (const glyph of glyphs) body.writeMessage(3, writeGlyph, glyph);
    },
    undefined,
  );
  return Buffer.from(writer.finish());
}

function writeGlyph(glyph: Glyph, writer: PbfWriter): void {
  writer.writeVarintField(1, glyph.id);
  if (glyph.bitmap !== undefined) writer.writeBytesField(2, glyph.bitmap);
  writer.writeVarintField(3, glyph.width);
  writer.writeVarintField(4, glyph.height);
  writer.writeSVarintField(5, glyph.left);
  writer.writeSVarintField(6, glyph.top);
  writer.writeVarintField(7, glyph.advance);
}
