import { contours } from "d3-contour";
import { type Feature, type Geometry, type Position, feature } from "../geometry/feature.ts";
import { type Raster, readNaturalEarthRaster } from "../sources/read-natural-earth-raster.ts";
import { spreadOverLand } from "./spread-over-land.ts";

/** A colour measure and the levels at which an area of each kind begins. */
type Band = {
  measure: (red: number, green: number, blue: number) => number;
  levels: [number, string][];
  /** North of this latitude the picture is too coarse to tell, and the kind is taken for granted. */
  surelyFrom?: number;
};

const bands: Band[] = [
  {
    measure: (red, green, blue) => (green - red) / (red + green + blue),
    levels: [
      [0.022, "grassland"],
      [0.055, "farmland"],
      [0.092, "forest"],
    ],
  },
  {
    measure: (red, green, blue) =>
      (red - green) / (red + green + blue) + (red > 160 && red > blue + 25 ? 0.004 : -0.03),
    levels: [
      [0.006, "scrub"],
      [0.022, "barren"],
    ],
  },
  {
    measure: (red, green, blue) => {
      const sum = red + green + blue;
      if (sum > 660 && blue > red - 6) return 0.06;
      return sum > 480 ? (blue - red) / sum : -0.05;
    },
    levels: [[0.016, "glacier"]],
    surelyFrom: 77.5,
  },
];

/** Draws soft areas of land cover out of the colours of Natural Earth II; they run on into the sea. */
export async function landCover(): Promise<Feature[]> {
  const raster = await readNaturalEarthRaster();
  return bands.flatMap(({ measure, levels, surelyFrom }) => {
    const field = spreadOverLand(raster, measure);
    if (surelyFrom !== undefined)
      field.fill(1, 0, raster.width * Math.round(((90 - surelyFrom) / 180) * raster.height));
    const draw = contours().size([raster.width, raster.height]).smooth(true);
    return levels.map(([level, kind]) => {
      const area = draw.contour(Array.from(field), level) as unknown as Geometry;
      return feature(toDegrees(area, raster), { kind });
    });
  });
}

/** Small specks are noise at this scale: a ring must enclose this many square degrees. */
const smallestRing = 0.25;

function toDegrees(area: Geometry, raster: Raster): Geometry {
  if (area.type !== "MultiPolygon") return area;
  const degrees = ([x, y]: Position): Position => [(x / raster.width) * 360 - 180, 90 - (y / raster.height) * 180];
  const coordinates = area.coordinates
    .map((polygon) => polygon.map((ring) => ring.map(degrees)).filter((ring) => extentOf(ring) > smallestRing))
    .filter((polygon) => polygon.length > 0);
  return { type: "MultiPolygon", coordinates };
}

function extentOf(ring: Position[]): number {
  const xs = ring.map((position) => position[0]);
  const ys = ring.map((position) => position[1]);
  return spread(xs) * spread(ys);
}

function spread(values: number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
