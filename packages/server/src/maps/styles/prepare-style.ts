import { mapStyleUrls } from "./map-style-urls.ts";
import type { StyleUrlPlace } from "./map-style-urls.ts";
import { OWN_SCHEME } from "./prepared-style.ts";
import type { PreparedStyle } from "./prepared-style.ts";
import type { StyleDocument } from "./style-document.ts";
import { readSourceAddress } from "./tileset-address.ts";

/**
 * Finds the tilesets, fonts and sprites that a style means, in all the ways that style files name them.
 * A source whose tileset is not here is left out together with its layers, and named in `problems`: a map with a gap and a
 * sentence in the log help more than no map. `endings` has the ending of the tiles of each tileset here.
 */
export function prepareStyle(
  file: { readonly id: string; readonly document: StyleDocument },
  endings: ReadonlyMap<string, string>,
): { readonly style: PreparedStyle; readonly problems: readonly string[] } {
  const missing = missingSources(file.document, endings);
  const document = withoutSources(file.document, new Set(missing.keys()));
  const tilesets = new Set<string>();
  const otherOrigins = new Set<string>();
  const prepared = mapStyleUrls(document, (url, place) => {
    const meant = place === "source" || place === "tiles" ? readSourceAddress(url, place, endings) : null;
    if (meant?.kind === "tileset") tilesets.add(meant.address.id);
    const own = meant?.kind === "tileset" ? meant.address.path : ownPath(url, place, file.id);
    if (own !== null) return OWN_SCHEME + own;
    for (const origin of originOf(url)) otherOrigins.add(origin);
    return url;
  });
  const problems = [...missing].map(
    ([source, reason]) => `The style \`${file.id}\` is served without its source \`${source}\`: ${reason}.`,
  );
  const name = document.name?.trim() || file.id;
  const style = {
    id: file.id,
    name,
    sheet: sheetOf(file),
    document: prepared,
    tilesets: [...tilesets],
    otherOrigins: [...otherOrigins],
  };
  return { style, problems };
}

/** Fonts and sprites that are on no other server are ours, also where a style made for TileServer GL names them by file. */
function ownPath(url: string, place: StyleUrlPlace, styleId: string): string | null {
  if (/^https?:\/\//i.test(url)) return null;
  if (place === "glyphs") return "/fonts/{fontstack}/{range}.pbf";
  if (place === "sprite") return `/maps/${styleId}/sprite`;
  return null;
}

/** `latchkey://sprite/{sheet}` names the icons of another style; otherwise they are the style's own. */
function sheetOf({ id, document }: { readonly id: string; readonly document: StyleDocument }): string {
  const { sprite } = document;
  const [, sheet] = (typeof sprite === "string" && /^latchkey:\/\/sprite\/([\w.-]+)$/.exec(sprite)) || [];
  return sheet ?? id;
}

/** Each source that cannot be served, with why and what to do. */
function missingSources(document: StyleDocument, endings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const missing = new Map<string, string>();
  for (const [name, { url, tiles = [] }] of Object.entries(document.sources)) {
    const addresses = [
      ...(url === undefined ? [] : [readSourceAddress(url, "source", endings)]),
      ...tiles.map((tile) => readSourceAddress(tile, "tiles", endings)),
    ];
    for (const meant of addresses) {
      if (meant.kind === "useless") missing.set(name, `${meant.advice}, and write latchkey://tiles/ and its name`);
      if (meant.kind === "tileset" && !endings.has(meant.address.id))
        missing.set(name, `there is no tileset \`${meant.address.id}\`; there is ${listed([...endings.keys()])}`);
    }
  }
  return missing;
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "none yet";
  const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  return shown.join(", ") + (names.length > MOST_NAMES ? ", ..." : "");
}

const MOST_NAMES = 12;

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
