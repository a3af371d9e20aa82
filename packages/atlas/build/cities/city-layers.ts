import { type Feature, type Geometry, feature } from "../geometry/feature.ts";
import type { OsmCity, OsmObject } from "../sources/read-osm-city.ts";
import type { TileLayer } from "../tiles/tile-layer.ts";
import { buildingOf, landuseOf, waterOf } from "./area-of.ts";
import { boxBounds, boxRing, cityBox } from "./city-box.ts";
import { cityLand } from "./city-land.ts";
import { coastLines } from "./coast-lines.ts";
import { districtOf, poiOf } from "./point-of.ts";
import { roadOf } from "./road-of.ts";

/** The last zoom of the archive; its tiles carry everything for the zooms below. */
export const lastCityZoom = 15;

const ripe: TileLayer["keep"] = (properties, zoom) =>
  zoom >= lastCityZoom || Number(properties["min_zoom"] ?? 0) <= zoom;

/** The layers of the cities archive. */
export function cityLayers(cities: OsmCity[], worldLand: Geometry): TileLayer[] {
  const objects = cities.flatMap((city) => city.objects);
  const ground = cities.map((city) => groundOf(city, worldLand));
  const pick = (make: (object: OsmObject) => Feature | undefined) =>
    objects.map(make).filter((each) => each !== undefined);
  const once = (make: (object: OsmObject) => Feature | undefined) => {
    const unique = new Map(objects.map((object) => [`${object.type}${object.id}`, object]));
    return [...unique.values()].map(make).filter((each) => each !== undefined);
  };
  return [
    { id: "earth", buffer: 16, keep: () => true, features: ground.flatMap((each) => each.earth) },
    { id: "landuse", buffer: 16, keep: (_, zoom) => zoom >= 9, features: pick(landuseOf) },
    { id: "water", buffer: 16, keep: ripe, features: [...ground.map((each) => each.ocean), ...pick(waterOf)] },
    { id: "roads", buffer: 64, keep: ripe, features: pick(roadOf) },
    { id: "buildings", buffer: 16, keep: (_, zoom) => zoom >= 13, features: pick(buildingOf) },
    { id: "pois", buffer: 128, keep: ripe, features: once(poiOf) },
    { id: "places", buffer: 128, keep: ripe, features: once(districtOf) },
  ];
}

function groundOf(city: OsmCity, worldLand: Geometry): { earth: Feature[]; ocean: Feature } {
  const box = cityBox(city);
  const land = cityLand(city, box, worldLand);
  const coast = coastLines(land, boxBounds(box));
  return {
    earth: [feature(land, { kind: "earth" }), feature(coast, { kind: "coastline" })],
    ocean: feature({ type: "Polygon", coordinates: [boxRing(box)] }, { kind: "ocean" }),
  };
}
