import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cityArchive } from "./cities/city-archive.ts";
import { gazetteerAttribution } from "./credits.ts";
import { buildGazetteer } from "./gazetteer/build-gazetteer.ts";
import { writeFonts } from "./glyphs/write-fonts.ts";
import { dataFolder } from "./paths.ts";
import { readOsmCity } from "./sources/read-osm-city.ts";
import { readCurrentPlaces } from "./sources/read-current-places.ts";
import { readPlaces } from "./sources/read-places.ts";
import { readStates } from "./sources/read-states.ts";
import { writeStyles } from "./styles/write-styles.ts";
import type { ArchiveDescription, Tile } from "./tiles/archive.ts";
import { verifyArchive } from "./tiles/verify-archive.ts";
import { writePmtiles } from "./tiles/write-pmtiles.ts";
import { landAndBorders } from "./world/land-and-borders.ts";
import { worldArchive } from "./world/world-archive.ts";
import { worldLayers } from "./world/world-layers.ts";
import { writeManifest } from "./write-manifest.ts";

const montevideo = {
  city: readOsmCity("osm-qa-montevideo"),
  context: { id: "montevideo", country: "UY", cityReference: "geonames:3441575", stateReference: "state:UY.10" },
};
const astana = {
  city: readOsmCity("osm-qa-astana"),
  context: { id: "astana", country: "KZ", cityReference: "geonames:1526273", stateReference: "state:KZ.05" },
};

mkdirSync(dataFolder, { recursive: true });
const fonts = await writeFonts();
await writeStyles();
const [states, places] = [readStates(), readPlaces()];
const ground = landAndBorders(states);
const world = worldArchive(await worldLayers(states, places, ground));
await write("world", world);
const cities = cityArchive([montevideo.city, astana.city], ground.land);
await write("cities", cities);
const { countries } = ground;
const credits = { attribution: gazetteerAttribution };
const [currentPlaces, osmCities] = [readCurrentPlaces(), [montevideo, astana]];
const gazetteerBytes = buildGazetteer({ states, places, currentPlaces, countries, cities: osmCities, credits });
writeManifest({ world: world.about, cities: cities.about }, fonts, gazetteerBytes);

async function write(id: string, { tiles, about }: { tiles: Tile[]; about: ArchiveDescription }): Promise<void> {
  const path = join(dataFolder, `${id}.pmtiles`);
  writePmtiles(path, tiles, about);
  await verifyArchive(path, tiles);
  console.log(`${id}: ${tiles.length} tiles written and read back`);
}
