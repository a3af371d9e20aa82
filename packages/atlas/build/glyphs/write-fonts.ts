import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { dataFolder, packageFile } from "../paths.ts";
import { decodeGlyphs } from "./decode-glyphs.ts";
import { type GlyphPen, glyphPen } from "./draw-glyphs.ts";
import { encodeGlyphs } from "./encode-glyphs.ts";
import type { Glyph } from "./glyph.ts";

/** The stacks that the atlas carries, and the file each is drawn from. */
const stacks = [
  { name: "Noto Sans Regular", file: "400Regular/NotoSans_400Regular.ttf" },
  { name: "Noto Sans Medium", file: "500Medium/NotoSans_500Medium.ttf" },
  { name: "Noto Sans Italic", file: "400Regular_Italic/NotoSans_400Regular_Italic.ttf" },
];

/** Ranges that come whole from the wider family have one name, so that their files are equal. */
const sharedName = "Noto Sans";

/** Draws every stack; scripts that Noto Sans itself lacks come from the wider Noto family. */
export async function writeFonts(): Promise<string[]> {
  rmSync(join(dataFolder, "fonts"), { recursive: true, force: true });
  const wide = readWideGlyphs();
  for (const { name, file } of stacks) {
    const folder = join(dataFolder, "fonts", name);
    mkdirSync(folder, { recursive: true });
    const pen = await glyphPen(packageFile("@expo-google-fonts/noto-sans", file), `Atlas ${name}`);
    for (let first = 0; first < 65_536; first += 256) writeRange(folder, name, first, pen, wide);
  }
  return stacks.map(({ name }) => name);
}

function writeRange(folder: string, stack: string, first: number, pen: GlyphPen, wide: Map<number, Glyph>): void {
  const glyphs = new Map<number, Glyph>();
  for (let id = first; id < first + 256; id++) {
    const glyph = wide.get(id);
    if (glyph !== undefined) glyphs.set(id, glyph);
  }
  const own = pen(first);
  for (const glyph of own) glyphs.set(glyph.id, glyph);
  if (glyphs.size === 0) return;
  const range = `${first}-${first + 255}`;
  const sorted = [...glyphs.values()].toSorted((a, b) => a.id - b.id);
  writeFileSync(join(folder, `${range}.pbf`), encodeGlyphs(own.length > 0 ? stack : sharedName, range, sorted));
}

function readWideGlyphs(): Map<number, Glyph> {
  const folder = packageFile("smp-noto-glyphs", "fixtures/glyphs");
  const glyphs = new Map<number, Glyph>();
  for (const file of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(join(folder, file));
    const plain = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
    for (const glyph of decodeGlyphs(plain)) glyphs.set(glyph.id, glyph);
  }
  return glyphs;
}
