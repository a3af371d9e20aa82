import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, englishName, every, fonts, is, ripe } from "./expressions.ts";
import type { Palette } from "./palette.ts";

const places = { type: "symbol", source: "world", "source-layer": "places" } as const;
const rank: ExpressionSpecification = ["get", "population_rank"];

/** Names of places, the least important first: what stands later wins the room. */
export function placeLayers(palette: Palette): LayerSpecification[] {
  return [
    suburb(palette),
    settlement("village", palette, every(is("kind_detail", "village"))),
    settlement("town", palette, every(is("kind_detail", "town"))),
    state(palette),
    settlement("city", palette, is("kind_detail", "city")),
    dotted("town-dot", palette, every(among("kind_detail", "town", "village"), ["!=", ["get", "capital"], "yes"])),
    dotted("city-dot", palette, every(is("kind_detail", "city"), ["!=", ["get", "capital"], "yes"])),
    dotted("capital-dot", palette, is("capital", "yes")),
    country(palette),
  ];
}

function country(palette: Palette): LayerSpecification {
  const size = (small: number, big: number) =>
    [
      "interpolate",
      ["linear"],
      ["get", "area_rank"],
      ...[0.3, small * 0.76],
      ...[2.4, small],
      ...[10.5, big],
    ] as unknown as number;
  return {
    ...places,
    id: "place-country",
    maxzoom: 8,
    filter: every(is("kind", "country"), ripe),
    layout: {
      "text-field": englishName,
      "text-font": fonts.medium,
      "text-size": byZoom([0, size(8, 11)], [3, size(10, 16)], [6, size(13, 22)]),
      "text-transform": "uppercase",
      "text-letter-spacing": byZoom([1, 0.04], [5, 0.14]),
      "text-max-width": 7,
      "text-line-height": 1.15,
      "text-padding": byZoom([0, 5], [4, 2]),
      "symbol-sort-key": ["get", "sort_key"],
    },
    paint: {
      "text-color": palette.countryText,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.4,
      "text-halo-blur": 0.4,
      "text-opacity": byZoom([6, 1], [8, 0.3]),
    },
  };
}

function state(palette: Palette): LayerSpecification {
  return {
    ...places,
    id: "place-state",
    minzoom: 4,
    maxzoom: 9,
    filter: every(is("kind", "region"), ripe),
    layout: {
      "text-field": englishName,
      "text-font": fonts.regular,
      "text-size": byZoom([4, 9.5], [7, 13]),
      "text-transform": "uppercase",
      "text-letter-spacing": 0.12,
      "text-max-width": 7,
      "text-padding": 10,
      "symbol-sort-key": ["get", "sort_key"],
    },
    paint: {
      "text-color": palette.stateText,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.2,
      "text-opacity": byZoom([4, 0.8], [8, 0.9]),
    },
  };
}

/** Up to zoom 8 a place is a dot with its name beside it. */
function dotted(id: string, palette: Palette, which: ExpressionSpecification): LayerSpecification {
  const capital = id === "capital-dot";
  const size = (from: number, to: number) => ["interpolate", ["linear"], rank, 5, from, 13, to] as unknown as number;
  return {
    ...places,
    id: `place-${id}`,
    minzoom: 2,
    maxzoom: 8,
    filter: every(is("kind", "locality"), ripe, which),
    layout: {
      "icon-image": capital ? "dot-capital" : id === "city-dot" ? "dot-city" : "dot-town",
      "icon-size": byZoom([2, 0.7], [6, 1]),
      "icon-padding": 1,
      "text-field": englishName,
      "text-font": capital ? fonts.medium : fonts.regular,
      "text-size": byZoom([2, size(9.5, 11.5)], [5, size(10.5, 14.5)], [8, size(11, 18)]),
      "text-anchor": "left",
      "text-justify": "left",
      "text-offset": [0.45, -0.05],
      "text-max-width": 8,
      "text-padding": byZoom([2, 9], [4, 3], [8, 2]),
      "symbol-sort-key": ["get", "sort_key"],
    },
    paint: {
      "text-color": id === "town-dot" ? palette.townText : palette.cityText,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.3,
      "text-halo-blur": 0.3,
    },
  };
}

/** From zoom 8 on the name stands on the place itself. */
function settlement(
  id: "city" | "town" | "village",
  palette: Palette,
  which: ExpressionSpecification,
): LayerSpecification {
  const sizes = {
    city: byZoom(
      [8, ["interpolate", ["linear"], rank, 7, 14, 13, 22]],
      [12, ["interpolate", ["linear"], rank, 7, 19, 13, 30]],
    ),
    town: byZoom([8, 11.5], [12, 16]),
    village: byZoom([9, 10.5], [13, 13.5]),
  };
  return {
    ...places,
    id: `place-${id}`,
    minzoom: 8,
    maxzoom: id === "city" ? 14 : 15,
    filter: every(is("kind", "locality"), ripe, which),
    layout: {
      "text-field": englishName,
      "text-font": id === "village" ? fonts.regular : fonts.medium,
      "text-size": sizes[id],
      "text-max-width": 8,
      "text-padding": 6,
      "symbol-sort-key": ["get", "sort_key"],
    },
    paint: {
      "text-color": id === "city" ? palette.cityText : palette.townText,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.5,
      "text-halo-blur": 0.3,
      "text-opacity": id === "city" ? byZoom([12.5, 1], [14, 0]) : 1,
    },
  };
}

function suburb(palette: Palette): LayerSpecification {
  return {
    type: "symbol",
    source: "cities",
    "source-layer": "places",
    id: "place-suburb",
    minzoom: 11.5,
    maxzoom: 16,
    filter: ripe,
    layout: {
      "text-field": ["get", "name"],
      "text-font": fonts.regular,
      "text-size": byZoom([11.5, 9.5], [15, 13]),
      "text-transform": "uppercase",
      "text-letter-spacing": 0.1,
      "text-max-width": 6,
      "text-padding": 8,
      "symbol-sort-key": ["get", "sort_key"],
    },
    paint: { "text-color": palette.suburbText, "text-halo-color": palette.halo, "text-halo-width": 1.3 },
  };
}
