import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { byZoom, every, is, ripe } from "./expressions.ts";
import type { Palette } from "./palette.ts";

const borders = { type: "line", source: "world", "source-layer": "boundaries" } as const;
const settled: ExpressionSpecification = ["!=", ["get", "disputed"], true];

/** Borders: states as fine dashes, countries as a warm hairline in a soft glow. */
export function borderLayers(palette: Palette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  const width = byZoom([1, 0.4], [3, 0.8], [6, 1.3], [10, 2]);
  return [
    {
      ...borders,
      id: "border-state",
      minzoom: 3,
      filter: every(is("kind", "region"), ripe),
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.stateLine,
        "line-width": byZoom([3, 0.4], [6, 0.9], [10, 1.4]),
        "line-dasharray": [3, 2],
        "line-opacity": byZoom([3, 0.35], [5, 0.8], [10, 0.8], [12, 0]),
      },
    },
    {
      ...borders,
      id: "border-country-glow",
      minzoom: 2,
      filter: every(is("kind", "country"), settled),
      layout: round,
      paint: {
        "line-color": palette.countryGlow,
        "line-width": byZoom([2, 1.5], [6, 6], [10, 10]),
        "line-opacity": byZoom([2, 0.1], [4, 0.16]),
      },
    },
    {
      ...borders,
      id: "border-country",
      filter: every(is("kind", "country"), settled),
      layout: round,
      paint: { "line-color": palette.countryLine, "line-width": width, "line-opacity": byZoom([0, 0.5], [3, 0.85]) },
    },
    {
      ...borders,
      id: "border-disputed",
      minzoom: 1,
      filter: every(is("kind", "country"), is("disputed", true)),
      paint: {
        "line-color": palette.countryLine,
        "line-width": width,
        "line-dasharray": [2.5, 2],
        "line-opacity": 0.8,
      },
    },
  ];
}
