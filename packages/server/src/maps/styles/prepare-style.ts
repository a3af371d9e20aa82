import { mapStyleUrls } from "./map-style-urls.ts";
import type { StyleUrlPlace } from "./map-style-urls.ts";
import { OWN_SCHEME } from "./prepared-style.ts";
import type { PreparedStyle } from "./prepared-style.ts";
import type { StyleDocument } from "./style-document.ts";

/**
 * Finds the tilesets, fonts and sprites that a style means, in all the ways that style files name them.
 * A source whose tileset is not here is left out together with its layers, and named in `problems`: a map with a gap and a
 * sentence in the log help more than no map.
 */
export function prepareStyle(
  file: { readonly id: string; readonly document: StyleDocument },
  tilesetIds: ReadonlySet<string>,
): { readonly style: PreparedStyle; readonly problems: readonly string[] } {
  const missing = missingSources(file.document, tilesetIds);
  const document = withoutSources(file.document, new Set(missing.keys()));
  const tilesets = new Set<string>();
  const otherOrigins = new Set<string>();
  const prepared = mapStyleUrls(document, (url, place) => {
    const tileset = PLACES_OF_TILES.has(place) ? tilesetIn(url) : null;
    if (tileset) tilesets.add(tileset.id);
    const own = tileset ? tileset.path : ownPath(url, place, file.id);
    if (own !== null) return OWN_SCHEME + own;
    for (const origin of originOf(url)) otherOrigins.add(origin);
    return url;
  });
  const problems = [...missing].map(
    ([source, tileset]) =>
      `The style \`${file.id}\` is served without its source \`${source}\`: there is no tileset \`${tileset}\`.`,
  );
  const name = document.name?.trim() || file.id;
  const style = { id: file.id, name, document: prepared, tilesets: [...tilesets], otherOrigins: [...otherOrigins] };
  return { style, problems };
}

const PLACES_OF_TILES: ReadonlySet<StyleUrlPlace> = new Set(["source", "tiles"]);

/** `latchkey://tiles/{id}`, TileServer GL's `mbtiles://{id}` and `pmtiles://{id}`, with or without braces and file ending. */
function tilesetIn(url: string): { readonly id: string; readonly path: string } | null {
  const ours = /^latchkey:\/\/tiles\/([^/?#]+)(\/[^?#]+)?$/.exec(url);
  if (ours) return { id: ours[1] ?? "", path: `/tiles/${ours[1] ?? ""}${ours[2] ?? "/tiles.json"}` };
  const archive = /^(?:mbtiles|pmtiles):\/\/\{?([^/{}?#]+?)\}?$/.exec(url);
  const id = archive?.[1]?.replace(/\.(?:mbtiles|pmtiles)$/, "");
  return id === undefined ? null : { id, path: `/tiles/${id}/tiles.json` };
}

/** Fonts and sprites that are on no other server are ours, also where a style made for TileServer GL names them by file. */
function ownPath(url: string, place: StyleUrlPlace, styleId: string): string | null {
  if (/^https?:\/\//i.test(url)) return null;
  if (place === "glyphs") return "/fonts/{fontstack}/{range}.pbf";
  if (place === "sprite") return `/maps/${styleId}/sprite`;
  return null;
}

function missingSources(document: StyleDocument, tilesetIds: ReadonlySet<string>): ReadonlyMap<string, string> {
  const missing = new Map<string, string>();
  for (const [name, source] of Object.entries(document.sources)) {
    for (const url of [source.url ?? "", ...(source.tiles ?? [])]) {
      const tileset = tilesetIn(url);
      if (tileset && !tilesetIds.has(tileset.id)) missing.set(name, tileset.id);
    }
  }
  return missing;
}

function withoutSources(document: StyleDocument, gone: ReadonlySet<string>): StyleDocument {
  const { terrain, ...rest } = document;
  return {
    ...rest,
    ...(terrain && !gone.has(terrain.source) && { terrain }),
    sources: Object.fromEntries(Object.entries(document.sources).filter(([name]) => !gone.has(name))),
    layers: document.layers.filter((layer) => layer.source === undefined || !gone.has(layer.source)),
  };
}

function originOf(url: string): readonly string[] {
  // `{z}` and `{s}` may stand in a host name or path; what is no URL is no server either.
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? [parsed.origin] : [];
}
