import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { openPmtilesArchive } from "#maps/archive/pmtiles-archive.ts";
import { writePmtiles } from "#maps/archive/write-pmtiles.cases.ts";
import { retagTile } from "./retag-tile.cases.ts";
import { SCHEMA_RETAGS } from "./schema-retags.cases.ts";

const ATLAS = join(import.meta.dirname, "../../../../../atlas/data");
const DEEPEST_ZOOM = 14;
/** Montevideo with the sea before it. */
const PLACE = { longitude: -56.17, latitude: -34.88 };

/** Writes an archive of a schema from the atlas: the world down to zoom 3, and around Montevideo all zooms. */
export async function writeSchemaArchive(path: string, schema: keyof typeof SCHEMA_RETAGS): Promise<void> {
  const world = await openPmtilesArchive({ id: "world", path: join(ATLAS, "world.pmtiles") });
  const cities = await openPmtilesArchive({ id: "cities", path: join(ATLAS, "cities.pmtiles") });
  const layers = new Set<string>();
  const tiles: { z: number; x: number; y: number; body: Buffer }[] = [];
  for (const { z, x, y } of addresses()) {
    const isCity = z > world.maxZoom;
    const stored = await (isCity ? cities : world).tile(z, x, y);
    if (stored === null) continue;
    const plain = stored.encoding === "gzip" ? gunzipSync(stored.body) : stored.body;
    const body = retagTile(plain, (feature) => {
      // The sea of the cities lies under their land, which not every schema has.
      if (isCity && feature.tags["kind"] === "ocean") return [];
      const targets = SCHEMA_RETAGS[schema](feature);
      for (const { layer } of targets) layers.add(layer);
      return targets;
    });
    tiles.push({ z, x, y, body: gzipSync(body) });
  }
  await Promise.all([world.close(), cities.close()]);
  await writePmtiles(path, {
    format: "mvt",
    minZoom: 0,
    maxZoom: DEEPEST_ZOOM,
    bounds: [-180, -85, 180, 85],
    center: [PLACE.longitude, PLACE.latitude, 11],
    metadata: {
      name: schema,
      attribution: "© OpenStreetMap contributors",
      vector_layers: [...layers].map((id) => ({ id, fields: {} })),
    },
    tiles,
  });
}

/** All tiles of the first zooms, then those within two of the one in the middle, a few more where streets are. */
function* addresses(): Generator<{ z: number; x: number; y: number }> {
  for (let z = 0; z <= DEEPEST_ZOOM; z++) {
    const side = 2 ** z;
    const middleX = Math.floor((PLACE.longitude / 360 + 0.5) * side);
    const sine = Math.sin((PLACE.latitude * Math.PI) / 180);
    const middleY = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
    const reach = z <= 3 ? side : z < 8 ? 2 : 4;
    for (let x = Math.max(0, middleX - reach); x < Math.min(side, middleX + reach + 1); x++) {
      for (let y = Math.max(0, middleY - reach); y < Math.min(side, middleY + reach + 1); y++) yield { z, x, y };
    }
  }
}
