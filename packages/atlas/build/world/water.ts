import { type Feature, type Geometry, feature, pointFeature } from "../geometry/feature.ts";
import { labelPoint } from "../geometry/label-point.ts";
import { readJson } from "../sources/read-json.ts";
import { seaNames } from "./sea-names.ts";

type Rows = { features: { properties: Record<string, string | number | undefined>; geometry: Geometry }[] };

/** Lakes and rivers of Natural Earth's 1:50m files, with lake and sea names as points. */
export function worldWater(): Feature[] {
  const lakes = readJson<Rows>("mapeo-offline-map", "dist/lakes.json").features;
  const rivers = readJson<Rows>("mapeo-offline-map", "dist/rivers.json").features;
  return [
    ...lakes.map((lake) =>
      feature(lake.geometry, { kind: "lake", min_zoom: Number(lake.properties["scalerank"] ?? 5) }),
    ),
    ...rivers.map((river) =>
      feature(river.geometry, {
        kind: "river",
        min_zoom: Number(river.properties["min_zoom"] ?? 5),
        stroke_weight: Number(river.properties["strokeweig"] ?? 0.2),
      }),
    ),
    ...lakes.flatMap((lake) => lakeLabel(lake)),
    ...seaNames.map((sea) =>
      pointFeature([sea.longitude, sea.latitude], {
        kind: sea.kind,
        name: sea.name,
        min_zoom: sea.minZoom,
      }),
    ),
  ];
}

function lakeLabel(lake: Rows["features"][number]): Feature[] {
  const { name, scalerank } = lake.properties;
  const spot = labelPoint(lake.geometry);
  if (spot === undefined || typeof name !== "string" || name === "") return [];
  const minZoom = 3 + Number(scalerank ?? 5) * 0.7 - Math.min(1.5, spot.areaSquareDegrees / 3);
  return [pointFeature(spot.position, { kind: "lake", name, min_zoom: Math.max(3, Math.round(minZoom)) })];
}
