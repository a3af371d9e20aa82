import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, every, fonts, ripe } from "./expressions.ts";
import type { Palette } from "./palette.ts";
import { poiGroups } from "./poi-groups.ts";

/** Points of interest: a round badge with the name under it. */
export function poiLayers(palette: Palette): LayerSpecification[] {
  const kinds = poiGroups.flatMap((group) => Object.keys(group.icons));
  const icon = [
    "match",
    ["get", "kind"],
    ...poiGroups.flatMap((group) => Object.keys(group.icons).flatMap((kind) => [kind, `poi-${kind}`])),
    "poi-other",
  ] as unknown as ExpressionSpecification;
  return [
    {
      id: "poi",
      type: "symbol",
      source: "cities",
      "source-layer": "pois",
      minzoom: 13,
      filter: every(ripe, among("kind", ...kinds)),
      layout: {
        "icon-image": icon,
        "icon-size": byZoom([13, 0.75], [16, 1]),
        "text-field": ["step", ["zoom"], "", 14, ["get", "name"]],
        "text-font": fonts.regular,
        "text-size": byZoom([14, 10], [17, 12]),
        "text-anchor": "top",
        "text-offset": [0, 0.85],
        "text-max-width": 7,
        "text-padding": 4,
        "text-optional": true,
        "icon-padding": 3,
        "symbol-sort-key": ["get", "min_zoom"],
      },
      paint: { "text-color": palette.poiText, "text-halo-color": palette.halo, "text-halo-width": 1.2 },
    },
  ];
}
