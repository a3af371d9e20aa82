import { stylefunction } from "ol-mapbox-style";
import MVT from "ol/format/MVT.js";
import type Layer from "ol/layer/Layer.js";
import TileLayer from "ol/layer/Tile.js";
import VectorTileLayer from "ol/layer/VectorTile.js";
import ImageTileSource from "ol/source/ImageTile.js";
import VectorTileSource from "ol/source/VectorTile.js";
import { createXYZ } from "ol/tilegrid.js";
import type { DrawnLayer, DrawnSource, DrawnStyle } from "#maps/snapshot/drawing.ts";
import type { Need } from "#maps/snapshot/messages.ts";
import { byImportance, LAYER_NAME } from "./by-importance.ts";
import type { LoadedStyle } from "./loaded-style.ts";
import { loadRasterTile } from "./load-raster-tile.ts";
import { loadVectorTile } from "./load-vector-tile.ts";
import { fontInstead } from "./register-fonts.ts";

/** Asks for a thing on disk. */
type Ask = (need: Need) => Promise<Uint8Array | null>;

/**
 * The OpenLayers layers of what a style shows at a zoom: one for each run of its layers over the same source, so that their
 * order stays. A source that begins further down is left out as in MapLibre; OpenLayers would load its thousands of tiles.
 */
export function createLayers(loaded: LoadedStyle, zoom: number, ask: Ask): readonly Layer[] {
  const { document, sources } = loaded.style;
  const vectorSources = new Map<string, VectorTileSource>();
  const layers: Layer[] = [];
  for (const run of runsOf(document.layers.filter((layer) => isShown(layer, zoom)))) {
    const source = sources.find(({ id, minZoom }) => id === run.source && Math.max(0, Math.floor(zoom)) >= minZoom);
    if (source?.kind === "raster") layers.push(rasterLayer(source, ask));
    if (source?.kind !== "vector") continue;
    const vectorSource = vectorSources.get(source.id) ?? openVectorSource(loaded.style, source, ask);
    vectorSources.set(source.id, vectorSource);
    layers.push(vectorLayer(loaded, vectorSource, run.ids));
  }
  return layers;
}

/** Lets go of layers and their sources. */
export function disposeLayers(layers: readonly Layer[]): void {
  for (const layer of layers) {
    layer.getSource()?.dispose();
    layer.dispose();
  }
}

function isShown({ minzoom = -Infinity, maxzoom = Infinity, layout }: DrawnLayer, zoom: number): boolean {
  return zoom >= minzoom && zoom < maxzoom && layout?.visibility !== "none";
}

type Run = { readonly source: string; readonly ids: string[] };

function runsOf(layers: LoadedStyle["style"]["document"]["layers"]): readonly Run[] {
  const runs: Run[] = [];
  for (const { id, source } of layers) {
    if (source === undefined) continue;
    const last = runs.at(-1);
    if (last?.source === source) last.ids.push(id);
    else runs.push({ source, ids: [id] });
  }
  return runs;
}

function openVectorSource({ document }: DrawnStyle, source: DrawnSource, ask: Ask): VectorTileSource {
  return new VectorTileSource({
    format: new MVT({ layerName: LAYER_NAME }),
    tileGrid: createXYZ({ minZoom: source.minZoom, maxZoom: source.maxZoom, tileSize: 512 }),
    url: "{z}/{x}/{y}",
    tileLoadFunction: loadVectorTile(
      (tile) => ask({ kind: "tile", tileset: source.tileset, ...tile }),
      byImportance(document.layers.filter((layer) => layer.source === source.id)),
    ),
  });
}

function vectorLayer({ style, sprite }: LoadedStyle, source: VectorTileSource, ids: readonly string[]): Layer {
  const layer = new VectorTileLayer({ declutter: true, source, renderMode: "vector" });
  stylefunction(layer, style.document, [...ids], undefined, sprite?.icons, sprite?.address, (fonts: string[]) =>
    fonts.map(fontInstead),
  );
  return layer;
}

function rasterLayer(source: DrawnSource, ask: Ask): Layer {
  const { minZoom, maxZoom, tileSize, tileset } = source;
  return new TileLayer({
    source: new ImageTileSource({
      tileGrid: createXYZ({ minZoom, maxZoom, tileSize }),
      transition: 0,
      loader: (z, x, y) => loadRasterTile(() => ask({ kind: "tile", tileset, z, x, y })),
    }),
  });
}
