import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { borderLayers } from "./border-layers.ts";
import { cityGroundLayers } from "./city-ground-layers.ts";
import { groundLayers } from "./ground-layers.ts";
import type { Palette } from "./palette.ts";
import { placeLayers } from "./place-layers.ts";
import { poiLayers } from "./poi-layers.ts";
import { roadLayers } from "./road-layers.ts";
import { roadNameLayers } from "./road-name-layers.ts";
import { waterNameLayers } from "./water-name-layers.ts";

/** A complete style whose addresses are placeholders that the server replaces. */
export function mapStyle(name: string, description: string, palette: Palette): StyleSpecification {
  return {
    version: 8,
    name,
    metadata: { "latchkey:description": description, "latchkey:tilesets": ["world", "cities"] },
    center: [12, 24],
    zoom: 1.6,
    sources: {
      world: { type: "vector", url: "latchkey://tiles/world" },
      cities: { type: "vector", url: "latchkey://tiles/cities" },
    },
    sprite: "latchkey://sprite",
    glyphs: "latchkey://fonts/{fontstack}/{range}.pbf",
    layers: [
      ...groundLayers(palette),
      ...cityGroundLayers(palette),
      ...roadLayers(palette),
      ...borderLayers(palette),
      ...roadNameLayers(palette),
      ...poiLayers(palette),
      ...waterNameLayers(palette),
      ...placeLayers(palette),
    ],
  };
}
