import type { StyleDocument } from "./style-document.ts";

/** The places of a style where MapLibre reads a URL. */
export type StyleUrlPlace = "source" | "tiles" | "data" | "glyphs" | "sprite";

/** The same style with each of its URLs replaced by what `change` answers. */
export function mapStyleUrls(
  style: StyleDocument,
  change: (url: string, place: StyleUrlPlace) => string,
): StyleDocument {
  const sources = Object.entries(style.sources).map(([id, source]) => {
    const { url, tiles, data } = source;
    const changed = {
      ...source,
      ...(url !== undefined && { url: change(url, "source") }),
      ...(tiles !== undefined && { tiles: tiles.map((tile) => change(tile, "tiles")) }),
      ...(typeof data === "string" && { data: change(data, "data") }),
    };
    return [id, changed] as const;
  });
  const { glyphs, sprite } = style;
  return {
    ...style,
    sources: Object.fromEntries(sources),
    ...(glyphs !== undefined && { glyphs: change(glyphs, "glyphs") }),
    ...(typeof sprite === "string" && { sprite: change(sprite, "sprite") }),
    ...(Array.isArray(sprite) && { sprite: sprite.map(({ id, url }) => ({ id, url: change(url, "sprite") })) }),
  };
}
