/** A glyph request: the fonts in the order they are wanted, and the range of code points. */
export type GlyphAddress = { readonly fonts: readonly string[]; readonly range: string };

/** Reads `{fontstack}/{range}.pbf`, or `null`; the names are for looking up in a map, never for a path on disk. */
export function readGlyphPath(text: string): GlyphAddress | null {
  const [, encodedFonts = "", range = ""] = /^([^/]{1,512})\/(\d{1,7}-\d{1,7})\.pbf$/.exec(text) ?? [];
  const decoded = decode(encodedFonts);
  if (decoded === null || !isGlyphRange(range)) return null;
  const fonts = decoded.split(",").map((font) => font.trim());
  return fonts.every(isFontName) ? { fonts, range } : null;
}

/** Ranges are 256 code points long and start at a multiple of 256. */
function isGlyphRange(range: string): boolean {
  const [first = NaN, last = NaN] = range.split("-").map(Number);
  return first % 256 === 0 && last === first + 255 && last <= 0x10ffff && range === `${first}-${last}`;
}

function isFontName(name: string): boolean {
  return name !== "" && !name.includes("..") && !/[/\\\p{Control}]/u.test(name);
}

function decode(text: string): string | null {
  try {
    return text === "" ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
