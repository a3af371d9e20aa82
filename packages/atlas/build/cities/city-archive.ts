import { citiesAttribution } from "../credits.ts";
import type { Geometry } from "../geometry/feature.ts";
import type { OsmCity } from "../sources/read-osm-city.ts";
import type { ArchiveDescription, Tile } from "../tiles/archive.ts";
import { describeLayer } from "../tiles/describe-layer.ts";
import { tileMaker } from "../tiles/tile-maker.ts";
import { boxBounds, cityBox } from "./city-box.ts";
import { cityLayers, lastCityZoom } from "./city-layers.ts";

const firstZoom = 8;

const descriptions: Record<string, [description: string, minzoom: number]> = {
  earth: ["Land inside the two city boxes, and the coast as a line of kind coastline.", 8],
  landuse: ["Parks, woods, fields, grounds of schools and hospitals, industry.", 9],
  water: ["Sea (kind ocean, to be drawn under earth), lakes, rivers, canals, streams.", 8],
  roads: ["Roads, paths, railways and runways.", 8],
  buildings: ["Buildings, with height in metres where levels are known.", 13],
  pois: ["Named points of interest.", 12],
  places: ["Names of suburbs and neighbourhoods.", 11],
};

/** Cuts both cities into tiles of zoom 8 to 15. */
export function cityArchive(cities: OsmCity[], worldLand: Geometry): { tiles: Tile[]; about: ArchiveDescription } {
  const layers = cityLayers(cities, worldLand);
  const cut = tileMaker(layers, { maxZoom: lastCityZoom, ocean: "as-given" });
  const tiles: Tile[] = [];
  for (const { z, x, y } of addresses(cities)) {
    const bytes = cut(z, x, y);
    if (bytes !== undefined) tiles.push({ z, x, y, bytes });
  }
  const boxes = cities.map((city) => boxBounds(cityBox(city)));
  const about: ArchiveDescription = {
    name: "Cities",
    description: "Streets, buildings and places of Montevideo and Astana, zoom 8 to 15.",
    attribution: citiesAttribution,
    version: "1.0.0",
    minZoom: firstZoom,
    maxZoom: lastCityZoom,
    bounds: [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side] ?? 0))) as [
      number,
      number,
      number,
      number,
    ],
    center: [-56.18, -34.89, 12],
    vectorLayers: layers.map((layer) => {
      const [description = "", minzoom = firstZoom] = descriptions[layer.id] ?? [];
      return describeLayer(layer, description, minzoom, lastCityZoom);
    }),
  };
  return { tiles, about };
}

/** The given tiles, all tiles above them and all below. */
function addresses(cities: OsmCity[]): { z: number; x: number; y: number }[] {
  const found = new Map<string, { z: number; x: number; y: number }>();
  for (const tile of cities.flatMap((city) => city.tiles)) {
    for (let z = firstZoom; z <= lastCityZoom; z++) {
      const scale = 2 ** (z - tile.z);
      const span = Math.max(1, scale);
      for (let column = 0; column < span; column++) {
        for (let row = 0; row < span; row++) {
          const [x, y] = [Math.floor(tile.x * scale) + column, Math.floor(tile.y * scale) + row];
          found.set(`${z}/${x}/${y}`, { z, x, y });
        }
      }
    }
  }
  return [...found.values()];
}
