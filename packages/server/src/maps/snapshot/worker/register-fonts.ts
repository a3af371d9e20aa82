import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

/** The family under which the fonts of pictures are known to the canvas. */
export const FONT_FAMILY = "Noto Sans";

/** Makes Noto Sans known to the canvas, in the three cuts that the atlas' styles use and in bold. */
export function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const cut of ["400Regular", "500Medium", "700Bold", "400Regular_Italic"]) {
    GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/noto-sans/${cut}/NotoSans_${cut}.ttf`), FONT_FAMILY);
  }
}

/** The font that stands in for one of a style: Noto Sans, in the weight and slant that the name asks for. */
export function fontInstead(name: string): string {
  const weight = /black|heavy|extra ?bold|bold/i.test(name)
    ? "Bold"
    : /medium|demi|semi/i.test(name)
      ? "Medium"
      : "Regular";
  return /italic|oblique/i.test(name) ? `${FONT_FAMILY} Italic` : `${FONT_FAMILY} ${weight}`;
}
