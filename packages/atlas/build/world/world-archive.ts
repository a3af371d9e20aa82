import { worldAttribution } from "../credits.ts";
import type { ArchiveDescription, Tile } from "../tiles/archive.ts";
import { describeLayer } from "../tiles/describe-layer.ts";
import type { TileLayer } from "../tiles/tile-layer.ts";
import { tileMaker } from "../tiles/tile-maker.ts";
import type { WorldLayers } from "./world-layers.ts";

const maxZoom = 7;

/** Cuts the whole world into tiles of zoom 0 to 7. */
export function worldArchive({ layers, descriptions }: WorldLayers): {
  tiles: Tile[];
  about: ArchiveDescription;
} {
  const cut = tileMaker(layers, { maxZoom, ocean: "around-earth" });
  const tiles: Tile[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const bytes = cut(z, x, y);
        if (bytes !== undefined) tiles.push({ z, x, y, bytes });
      }
    }
  }
  return { tiles, about: about(layers, descriptions) };
}

function about(layers: TileLayer[], descriptions: Record<string, string>): ArchiveDescription {
  return {
    name: "World",
    description: "Land, water, land cover, borders and names of the whole world, zoom 0 to 7.",
    attribution: worldAttribution,
    version: "1.0.0",
    minZoom: 0,
    maxZoom,
    bounds: [-180, -85.0511, 180, 85.0511],
    center: [12, 24, 2],
    vectorLayers: layers.map((layer) => describeLayer(layer, descriptions[layer.id] ?? "", 0, maxZoom)),
  };
}
