import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, englishName, every, fonts, is, ripe } from "./expressions.ts";
import type { Palette } from "./palette.ts";

/** Names of lakes, seas and oceans: italic and widely spaced, in the colour of deep water. */
export function waterNameLayers(palette: Palette): LayerSpecification[] {
  return [
    name("water-lake", palette, ["lake"], byZoom([3, 9], [8, 13]), 0.03),
    name("water-sea", palette, ["sea", "bay"], byZoom([2, 9.5], [6, 15]), 0.08),
    name("water-ocean", palette, ["ocean"], byZoom([0, 10], [3, 16], [6, 22]), 0.2),
    {
      id: "city-water-name",
      type: "symbol",
      source: "cities",
      "source-layer": "water",
      minzoom: 12,
      filter: every(["==", ["geometry-type"], "LineString"], among("kind", "river", "canal"), ["has", "name"]),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 400,
        "text-field": ["get", "name"],
        "text-font": fonts.italic,
        "text-size": byZoom([12, 10], [16, 13]),
        "text-letter-spacing": 0.05,
      },
      paint: { "text-color": palette.waterText, "text-halo-color": palette.waterHalo, "text-halo-width": 1 },
    },
  ];
}

function name(
  id: string,
  palette: Palette,
  kinds: string[],
  size: ReturnType<typeof byZoom>,
  spacing: number,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "world",
    "source-layer": "water",
    maxzoom: id === "water-lake" ? 11 : 9,
    filter: every(
      ["==", ["geometry-type"], "Point"],
      kinds.length === 1 ? is("kind", kinds[0] ?? "") : among("kind", ...kinds),
      ripe,
    ),
    layout: {
      "text-field": englishName,
      "text-font": fonts.italic,
      "text-size": size,
      "text-letter-spacing": spacing,
      "text-max-width": id === "water-ocean" ? 5 : 6,
      "text-line-height": 1.3,
      "text-padding": 6,
      "symbol-sort-key": ["get", "min_zoom"],
    },
    paint: {
      "text-color": palette.waterText,
      "text-halo-color": palette.waterHalo,
      "text-halo-width": 1,
      "text-halo-blur": 0.5,
    },
  };
}
