import { PbfReader } from "pbf";
import type { Glyph } from "./glyph.ts";

/** Reads the glyphs of one range. */
export function decodeGlyphs(bytes: Uint8Array): Glyph[] {
  const glyphs: Glyph[] = [];
  new PbfReader(bytes).readFields((tag: number, _: undefined, reader: PbfReader) => {
    if (tag === 1) reader.readMessage(readStack, glyphs);
  }, undefined);
  return glyphs;
}

function readStack(tag: number, glyphs: Glyph[], reader: PbfReader): void {
  if (tag !== 3) return;
  const empty: Glyph = { id: 0, bitmap: undefined, width: 0, height: 0, left: 0, top: 0, advance: 0 };
  glyphs.push(reader.readMessage(readGlyph, empty));
}

function readGlyph(tag: number, glyph: Glyph, reader: PbfReader): void {
  if (tag === 1) glyph.id = reader.readVarint();
  else if (tag === 2) glyph.bitmap = reader.readBytes();
  else if (tag === 3) glyph.width = reader.readVarint();
  else if (tag === 4) glyph.height = reader.readVarint();
  else if (tag === 5) glyph.left = reader.readSVarint();
  else if (tag === 6) glyph.top = reader.readSVarint();
  else if (tag === 7) glyph.advance = reader.readVarint();
}
