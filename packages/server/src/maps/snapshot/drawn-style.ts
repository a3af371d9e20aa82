import type { Catalogue, CatalogueTileset } from "#maps/catalogue.ts";
import { OWN_SCHEME } from "#maps/styles/prepared-style.ts";
import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import type { DrawnSource, DrawnStyle } from "./drawing.ts";

/**
 * A style with only what can be drawn on the server: its layers over tilesets of this server. Nothing is ever fetched from
 * another one, so that a style file cannot make the server call addresses inside its network.
 */
export function drawnStyle(catalogue: Catalogue, style: PreparedStyle): DrawnStyle {
  const { document } = style;
  const sources = Object.entries(document.sources).flatMap(([id, source]) => drawnSource(id, source, catalogue));
  const drawn = new Set(sources.map(({ id }) => id));
  return {
    document: {
      version: 8,
      sources: Object.fromEntries(sources.map(({ id, kind }) => [id, { type: kind }])),
      layers: document.layers.filter(({ source }) => source === undefined || drawn.has(source)),
    },
    sources,
  };
}

/** The tileset that a source of a prepared style draws, if it is one of this server. */
export function tilesetOf(
  source: PreparedStyle["document"]["sources"][string],
  catalogue: Catalogue,
): CatalogueTileset | null {
  const address = source.url ?? source.tiles?.[0] ?? "";
  const [, id = ""] = new RegExp(`^${OWN_SCHEME}/tiles/([^/]+)/`).exec(address) ?? [];
  return catalogue.tilesets.get(id) ?? null;
}

function drawnSource(
  id: string,
  source: PreparedStyle["document"]["sources"][string],
  catalogue: Catalogue,
): readonly DrawnSource[] {
  const entry = tilesetOf(source, catalogue);
  if (entry === null || (source.type !== "vector" && source.type !== "raster")) return [];
  const { archive } = entry.tileset;
  if (archive.kind !== source.type) return [];
  return [
    {
      id,
      tileset: archive.id,
      kind: archive.kind,
      minZoom: archive.minZoom,
      maxZoom: archive.maxZoom,
      tileSize: tileSizeOf(source, archive.tileSize),
    },
  ];
}

/** As MapLibre has it: what the source says, else what its TileJSON says, else 512. */
function tileSizeOf(source: PreparedStyle["document"]["sources"][string], ofTileJson: 256 | 512): 256 | 512 {
  const stated = source["tileSize"] ?? (source.url === undefined ? 512 : ofTileJson);
  return stated === 256 ? 256 : 512;
}
