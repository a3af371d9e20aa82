import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import type { StyleDocument } from "./style-document.ts";

/** A style that simply shows what is in a tileset, so that a new archive can be seen before anybody wrote a style for it. */
export function inspectStyle(archive: ArchiveFacts): StyleDocument {
  const [longitude, latitude, zoom] = archive.center;
  return {
    version: 8,
    name: archive.name,
    center: [longitude, latitude],
    zoom,
    sources: {
      tiles: {
        type: archive.kind,
        url: `latchkey://tiles/${archive.id}`,
        ...(archive.kind === "raster" && { tileSize: archive.tileSize }),
      },
    },
    layers: [
      { id: "background", type: "background", paint: { "background-color": "#f6f5f1" } },
      ...(archive.kind === "raster" ? [{ id: "tiles", type: "raster", source: "tiles" }] : vectorLayers(archive)),
    ],
  };
}

const COLORS = ["#1b7f79", "#b5542c", "#3f5fa8", "#7a3f8f", "#5b7c1e", "#a3243b", "#8a6d14", "#2b6f9e"] as const;

/** Areas lie under lines and lines under points, whatever the order of the layers in the archive. */
function vectorLayers(archive: ArchiveFacts): StyleDocument["layers"] {
  const colored = (archive.vectorLayers ?? []).map((layer, index) => ({
    name: layer.id,
    color: COLORS[index % COLORS.length] ?? COLORS[0],
  }));
  return SHAPES.flatMap(({ type, filter, paint }) =>
    colored.map(({ name, color }) => ({
      id: `${name} ${type}`,
      type,
      source: "tiles",
      "source-layer": name,
      filter,
      paint: paint(color),
    })),
  );
}

const SHAPES = [
  {
    type: "fill",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: (color: string) => ({ "fill-color": color, "fill-opacity": 0.18 }),
  },
  {
    type: "line",
    filter: ["!=", ["geometry-type"], "Point"],
    paint: (color: string) => ({ "line-color": color, "line-opacity": 0.7 }),
  },
  {
    type: "circle",
    filter: ["==", ["geometry-type"], "Point"],
    paint: (color: string) => ({ "circle-color": color, "circle-radius": 2.5 }),
  },
] as const;
