import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, every, fonts } from "./expressions.ts";
import type { Palette } from "./palette.ts";

/** Street names along the street, and numbers of main roads in a small shield. */
export function roadNameLayers(palette: Palette): LayerSpecification[] {
  return [
    streets("road-name-minor", palette, 15, ["minor_road", "path"], byZoom([15, 9.5], [18, 13])),
    streets("road-name-medium", palette, 13.5, ["medium_road"], byZoom([13.5, 9.5], [18, 14])),
    streets("road-name-major", palette, 12.5, ["major_road", "highway"], byZoom([12.5, 9.5], [18, 15])),
    {
      id: "road-shield",
      type: "symbol",
      source: "cities",
      "source-layer": "roads",
      minzoom: 9.5,
      filter: every(
        among("kind", "highway", "major_road"),
        ["has", "shield_text"],
        ["<=", ["length", ["get", "shield_text"]], 5],
      ),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 420,
        "icon-image": "shield",
        "icon-text-fit": "both",
        "icon-text-fit-padding": [2, 4, 2, 4],
        "icon-rotation-alignment": "viewport",
        "text-rotation-alignment": "viewport",
        "text-field": ["get", "shield_text"],
        "text-font": fonts.medium,
        "text-size": 9,
        "text-padding": 30,
      },
      paint: { "text-color": palette.roadText },
    },
  ];
}

function streets(
  id: string,
  palette: Palette,
  minzoom: number,
  kinds: string[],
  size: ReturnType<typeof byZoom>,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "cities",
    "source-layer": "roads",
    minzoom,
    filter: every(among("kind", ...kinds), ["has", "name"]),
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 320,
      "text-field": ["get", "name"],
      "text-font": fonts.regular,
      "text-size": size,
      "text-max-angle": 35,
      "text-padding": 4,
    },
    paint: { "text-color": palette.roadText, "text-halo-color": palette.halo, "text-halo-width": 1.4 },
  };
}
