import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { among, byZoom, every, is, widening } from "./expressions.ts";
import type { Palette } from "./palette.ts";

type RoadClass = {
  id: string;
  kinds: ExpressionSpecification;
  fromZoom: number;
  widths: [number, number][];
  fill: keyof Palette;
  casing: keyof Palette;
  /** The casing joins at this zoom; below it the road is a single line. */
  casingFrom: number;
};

const onlyLinks: ExpressionSpecification = ["==", ["get", "is_link"], true];
const noLinks: ExpressionSpecification = ["!=", ["get", "is_link"], true];

/** From the least to the most important: later ones are drawn over earlier ones. */
const classes: RoadClass[] = [
  {
    id: "service",
    kinds: every(is("kind", "minor_road"), is("kind_detail", "service")),
    fromZoom: 13.5,
    widths: [
      [13.5, 0.5],
      [15, 2],
      [18, 9],
    ],
    fill: "minorRoad",
    casing: "minorCasing",
    casingFrom: 15,
  },
  {
    id: "minor",
    kinds: every(is("kind", "minor_road"), ["!=", ["get", "kind_detail"], "service"]),
    fromZoom: 11.5,
    widths: [
      [11.5, 0.4],
      [13, 1.2],
      [15, 4.5],
      [18, 19],
    ],
    fill: "minorRoad",
    casing: "minorCasing",
    casingFrom: 13,
  },
  {
    id: "medium",
    kinds: is("kind", "medium_road"),
    fromZoom: 10.5,
    widths: [
      [10.5, 0.5],
      [12, 1.3],
      [15, 6.5],
      [18, 24],
    ],
    fill: "mediumRoad",
    casing: "minorCasing",
    casingFrom: 12,
  },
  {
    id: "link",
    kinds: every(among("kind", "major_road", "highway"), onlyLinks),
    fromZoom: 12,
    widths: [
      [12, 0.8],
      [15, 4],
      [18, 14],
    ],
    fill: "majorRoad",
    casing: "majorCasing",
    casingFrom: 13,
  },
  {
    id: "secondary",
    kinds: every(is("kind", "major_road"), noLinks, is("kind_detail", "secondary")),
    fromZoom: 9,
    widths: [
      [9, 0.4],
      [12, 1.8],
      [15, 7.5],
      [18, 27],
    ],
    fill: "majorRoad",
    casing: "majorCasing",
    casingFrom: 11.5,
  },
  {
    id: "primary",
    kinds: every(is("kind", "major_road"), noLinks, among("kind_detail", "primary", "trunk")),
    fromZoom: 8,
    widths: [
      [8, 0.5],
      [12, 2.4],
      [15, 9],
      [18, 30],
    ],
    fill: "majorRoad",
    casing: "majorCasing",
    casingFrom: 10,
  },
  {
    id: "highway",
    kinds: every(is("kind", "highway"), noLinks),
    fromZoom: 8,
    widths: [
      [8, 0.8],
      [12, 2.8],
      [15, 10],
      [18, 32],
    ],
    fill: "highway",
    casing: "highwayCasing",
    casingFrom: 9,
  },
];

const roads = { source: "cities", "source-layer": "roads" } as const;
const round = { "line-join": "round", "line-cap": "round" } as const;

/** Paths, railways, runways and roads with their casings; bridges lie above the rest. */
export function roadLayers(palette: Palette): LayerSpecification[] {
  const ground = ["!=", ["get", "is_bridge"], true] as ExpressionSpecification;
  const bridge = ["==", ["get", "is_bridge"], true] as ExpressionSpecification;
  return [
    runway(palette),
    path(palette),
    ...classes.map((each) => casing(each, palette, "", ground)),
    ...classes.map((each) => fill(each, palette, "", ground)),
    ...rail(palette),
    ...classes.slice(1).map((each) => casing(each, palette, "bridge-", bridge)),
    ...classes.slice(1).map((each) => fill(each, palette, "bridge-", bridge)),
    oneway(),
  ];
}

function casing(road: RoadClass, palette: Palette, prefix: string, where: ExpressionSpecification): LayerSpecification {
  const gap = (zoom: number) => (zoom < 13 ? 1.2 : zoom < 16 ? 2 : 3);
  const widths = road.widths.map(([zoom, width]): [number, number] => [zoom, width + gap(zoom)]);
  return {
    ...roads,
    id: `road-${prefix}${road.id}-casing`,
    type: "line",
    minzoom: road.casingFrom,
    filter: every(road.kinds, where),
    layout: prefix === "" ? round : { "line-join": "round" },
    paint: {
      "line-color": palette[road.casing],
      "line-width": widening(...widths),
      "line-opacity": byZoom([road.casingFrom, 0], [road.casingFrom + 1, 1]),
    },
  };
}

function fill(road: RoadClass, palette: Palette, prefix: string, where: ExpressionSpecification): LayerSpecification {
  const colour = palette[road.fill];
  const early = road.fill === "minorRoad" || road.fill === "mediumRoad" ? palette.minorCasing : palette[road.casing];
  const solid = ["match", ["to-string", ["get", "is_tunnel"]], "true", palette.tunnel, colour];
  return {
    ...roads,
    id: `road-${prefix}${road.id}`,
    type: "line",
    minzoom: road.fromZoom,
    filter: every(road.kinds, where),
    layout: round,
    paint: {
      "line-color": byZoom([road.casingFrom, early], [road.casingFrom + 1, solid]),
      "line-width": widening(...road.widths),
      "line-opacity": byZoom([road.fromZoom, 0.2], [road.fromZoom + 0.8, 1]),
    },
  };
}

function path(palette: Palette): LayerSpecification {
  return {
    ...roads,
    id: "road-path",
    type: "line",
    minzoom: 14,
    filter: is("kind", "path"),
    layout: { "line-join": "round" },
    paint: {
      "line-color": palette.pathLine,
      "line-width": widening([14, 0.6], [16, 1.2], [18, 2.4]),
      "line-dasharray": [2, 1.4],
      "line-opacity": byZoom([14, 0], [15, 0.9]),
    },
  };
}

function runway(palette: Palette): LayerSpecification {
  return {
    ...roads,
    id: "runway",
    type: "line",
    minzoom: 10,
    filter: is("kind", "aeroway"),
    paint: {
      "line-color": palette.runway,
      "line-width": widening(
        [10, ["match", ["get", "kind_detail"], "runway", 1.5, 0.4] as unknown as number],
        [15, ["match", ["get", "kind_detail"], "runway", 22, 6] as unknown as number],
      ),
    },
  };
}

function rail(palette: Palette): LayerSpecification[] {
  const filter = is("kind", "rail");
  return [
    {
      ...roads,
      id: "rail",
      type: "line",
      minzoom: 11,
      filter,
      paint: { "line-color": palette.rail, "line-width": widening([11, 0.5], [15, 1.2], [18, 2]) },
    },
    {
      ...roads,
      id: "rail-ties",
      type: "line",
      minzoom: 14,
      filter,
      paint: { "line-color": palette.rail, "line-width": widening([14, 3], [18, 8]), "line-dasharray": [0.2, 2.2] },
    },
  ];
}

function oneway(): LayerSpecification {
  return {
    ...roads,
    id: "road-oneway",
    type: "symbol",
    minzoom: 15.5,
    filter: every(is("oneway", "yes"), among("kind", "minor_road", "medium_road", "major_road")),
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 180,
      "icon-image": "arrow",
      "icon-padding": 8,
      "icon-rotation-alignment": "map",
    },
    paint: { "icon-opacity": 0.55 },
  };
}
