import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import type { Geometry } from "../geometry/feature.ts";
import { packageFile } from "../paths.ts";

/** One OpenStreetMap object, cut at the edge of the tile that it was found in. */
export type OsmObject = {
  type: "node" | "way" | "relation";
  id: number;
  tags: Record<string, string>;
  geometry: Geometry;
};

/** A city of the OSM QA tiles: its objects and the zoom-12 tiles that it covers. */
export type OsmCity = { tiles: { z: number; x: number; y: number }[]; objects: OsmObject[] };

/** Reads one of the OSM QA tile folders of @mapbox/mvt-fixtures (ODbL). */
export function readOsmCity(folder: string): OsmCity {
  const path = packageFile("@mapbox/mvt-fixtures", join("real-world", folder));
  const city: OsmCity = { tiles: [], objects: [] };
  for (const file of readdirSync(path).toSorted()) {
    const [z = 0, x = 0, y = 0] = (file.match(/\d+/g) ?? []).map(Number);
    city.tiles.push({ z, x, y });
    const layer = new VectorTile(new PbfReader(readFileSync(join(path, file)))).layers["osm"];
    for (let index = 0; index < (layer?.length ?? 0); index++) {
      const found = layer?.feature(index);
      if (found !== undefined) city.objects.push(objectOf(found, x, y, z));
    }
  }
  return city;
}

type TileFeature = InstanceType<typeof VectorTile>["layers"][string] extends infer Layer
  ? Layer extends { feature(index: number): infer Found }
    ? Found
    : never
  : never;

function objectOf(found: TileFeature, x: number, y: number, z: number): OsmObject {
  const tags: Record<string, string> = {};
  for (const [key, value] of Object.entries(found.properties)) tags[key] = String(value);
  return {
    type: tags["@type"] === "node" || tags["@type"] === "relation" ? tags["@type"] : "way",
    id: Number(tags["@id"]),
    tags,
    geometry: found.toGeoJSON(x, y, z).geometry as Geometry,
  };
}
