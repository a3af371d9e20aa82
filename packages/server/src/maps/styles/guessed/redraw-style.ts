import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import type { StyleDocument } from "#maps/styles/style-document.ts";
import type { Schema, Selection } from "./schema.ts";

/**
 * The look of an atlas style over an archive of another schema: its layers with their order, colours, widths and icons, each
 * over what the schema calls the same thing. Whatever changes in the atlas' style changes here, too.
 */
export function redrawStyle(look: StyleDocument, schema: Schema, archive: ArchiveFacts): StyleDocument {
  const terms = new Map(schema.terms.map(([atlas, here]) => [JSON.stringify(atlas), here]));
  const present = new Set(archive.vectorLayers?.map(({ id }) => id));
  const [longitude, latitude, zoom] = archive.center;
  const { metadata: _metadata, terrain: _terrain, ...rest } = look;
  const layers = look.layers.flatMap((layer) => {
    if (layer["type"] === "background") return [isLandDrawn(schema) ? layer : landAsBackground(look, layer)];
    const selection = schema.layers[layer.id];
    return selection && present.has(selection.from) ? [redrawn(layer, selection, terms)] : [];
  });
  return {
    ...rest,
    center: [longitude, latitude],
    zoom,
    sources: { [SOURCE]: { type: "vector", url: `latchkey://tiles/${archive.id}` } },
    layers,
  };
}

type Layer = StyleDocument["layers"][number];

const SOURCE = "tiles";

function redrawn(layer: Layer, selection: Selection, terms: ReadonlyMap<string, unknown>): Layer {
  const { filter, layout, paint, minzoom, ...rest } = layer;
  const filters = [selection.where, selection.keepsFilter ? translated(filter, terms) : null].filter(Boolean);
  const from = selection.minzoom ?? minzoom;
  return {
    ...rest,
    source: SOURCE,
    "source-layer": selection.from,
    ...(from !== undefined && from !== 0 && { minzoom: from }),
    ...(filters.length > 0 && { filter: filters.length === 1 ? filters[0] : ["all", ...filters] }),
    ...(layout !== undefined && { layout: translated(layout, terms) }),
    ...(paint !== undefined && { paint: translated(paint, terms) }),
  };
}

/** Any part of a layer with the atlas' terms replaced by the schema's; what was replaced is not looked into again. */
function translated(part: unknown, terms: ReadonlyMap<string, unknown>): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (!Array.isArray(part))
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, translated(value, terms)]));
  const key = JSON.stringify(part);
  return terms.has(key) ? terms.get(key) : part.map((each) => translated(each, terms));
}

function isLandDrawn(schema: Schema): boolean {
  return LAND in schema.layers;
}

/** Where tiles hold the sea but no land, the ground is land. */
function landAsBackground(look: StyleDocument, background: Layer): Layer {
  const paint = look.layers.find(({ id }) => id === LAND)?.["paint"];
  const color = typeof paint === "object" && paint !== null && "fill-color" in paint ? paint["fill-color"] : undefined;
  return color === undefined ? background : { ...background, paint: { "background-color": color } };
}

const LAND = "earth";
