import type { TileLayer } from "./tile-layer.ts";
import type { VectorLayer } from "./archive.ts";

/** Describes a layer by what its features really carry. */
export function describeLayer(layer: TileLayer, description: string, minzoom: number, maxzoom: number): VectorLayer {
  const fields: VectorLayer["fields"] = {};
  for (const { properties } of layer.features) {
    for (const [name, value] of Object.entries(properties)) fields[name] ??= typeName(value);
  }
  const sorted = Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { id: layer.id, description, minzoom, maxzoom, fields: Object.fromEntries(sorted) };
}

function typeName(value: string | number | boolean): "String" | "Number" | "Boolean" {
  if (typeof value === "number") return "Number";
  return typeof value === "boolean" ? "Boolean" : "String";
}
