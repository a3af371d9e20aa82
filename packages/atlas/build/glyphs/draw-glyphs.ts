import { readFileSync } from "node:fs";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import opentype from "opentype.js";
import type { Glyph } from "./glyph.ts";

/** Draws the glyphs of a font file that lie in [first, first + 255]; characters it lacks are left out. */
export type GlyphPen = (first: number) => Glyph[];

/** The distance from a line's top to its baseline, less the 26 pixels at which readers set it. */
const topShift = -26;

/** Loads a TrueType file and returns a pen for it. */
export async function glyphPen(fontFile: string, family: string): Promise<GlyphPen> {
  const bytes = readFileSync(fontFile);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  GlobalFonts.registerFromPath(fontFile, family);
  Object.assign(globalThis, { document: { createElement: () => createCanvas(1, 1) } });
  const { default: TinySDF } = await import("@mapbox/tiny-sdf");
  const pen = new TinySDF({ fontSize: 24, buffer: 3, radius: 8, cutoff: 0.25, fontFamily: family });
  return (first) => {
    const glyphs: Glyph[] = [];
    for (let id = Math.max(32, first); id < first + 256; id++) {
      const character = String.fromCodePoint(id);
      if (font.charToGlyphIndex(character) === 0) continue;
      glyphs.push(glyphOf(id, pen.draw(character)));
    }
    return glyphs;
  };
}

type Drawn = {
  data: Uint8ClampedArray;
  glyphWidth: number;
  glyphHeight: number;
  glyphLeft: number;
  glyphTop: number;
  glyphAdvance: number;
};

function glyphOf(id: number, drawn: Drawn): Glyph {
  const visible = drawn.glyphWidth > 0 && drawn.glyphHeight > 0;
  return {
    id,
    bitmap: visible ? new Uint8Array(drawn.data) : undefined,
    width: drawn.glyphWidth,
    height: drawn.glyphHeight,
    left: Math.round(drawn.glyphLeft),
    top: drawn.glyphTop + topShift,
    advance: Math.round(drawn.glyphAdvance),
  };
}
