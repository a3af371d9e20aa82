import earcut, { deviation, flatten } from "earcut";
import type { Properties } from "../geometry/feature.ts";

/** A feature as the tile cutter hands it out: rings or lines in tile coordinates. */
export type CutFeature = { type: number; tags: Properties; geometry: CutRing[] };
type CutRing = [number, number][];

/** Land that touches the cutter's edge must not touch the edge of the sea as well. */
const beyondBuffer = 96;
const extent = 4096;

/** Readers keep no more than 500 rings of a polygon; the biggest islands stay. */
const mostRings = 480;

/** Rings smaller than this, in square units of a tile, are left out; more where triangles would fail. */
const leastAreas = [6, 24, 80, 250, 800];

/** Everything in a tile that its land leaves free, as features of kind ocean. */
export function oceanOf(land: CutFeature[]): CutFeature[] {
  const rings = land
    .filter((each) => each.type === 3)
    .flatMap((each) => each.geometry)
    .map((ring) => ({ ring, area: signedArea(ring) }))
    .toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area));
  let best: { ocean: CutFeature[]; fault: number } | undefined;
  for (const leastArea of leastAreas) {
    const kept = rings.filter(({ area }) => Math.abs(area) > leastArea).slice(0, mostRings);
    const ocean = basinsAround(kept);
    const fault = Math.max(...ocean.map(triangulationFault));
    if (best === undefined || fault < best.fault) best = { ocean, fault };
    if (fault < 0.002) break;
  }
  return best?.ocean ?? [];
}

type SizedRing = { ring: CutRing; area: number };

function basinsAround(rings: SizedRing[]): CutFeature[] {
  const outers = rings.filter(({ area }) => area > 0).map(({ ring }) => ring);
  const holes = rings.filter(({ area }) => area < 0).map(({ ring }) => ring.toReversed());
  const basins = [frame(), ...holes];
  const home = new Map(
    outers.map((outer) => [outer, holes.findIndex((each) => contains(each, outer[0] ?? [0, 0])) + 1]),
  );
  return basins.map((basin, index) => {
    const islands = outers.filter((outer) => home.get(outer) === index);
    return { type: 3, tags: { kind: "ocean" }, geometry: [basin, ...islands.map((each) => each.toReversed())] };
  });
}

/** How far the triangles that a reader will draw are from the true area, as a share of it. */
function triangulationFault({ geometry }: CutFeature): number {
  const { vertices, holes, dimensions } = flatten(geometry);
  return deviation(vertices, holes, dimensions, earcut(vertices, holes, dimensions));
}

function frame(): CutRing {
  const [low, high] = [-beyondBuffer, extent + beyondBuffer];
  return [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];
}

/** Positive for rings that run clockwise on the screen, as the outer rings of a tile do. */
function signedArea(ring: CutRing): number {
  let doubled = 0;
  let [previousX, previousY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    doubled += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return doubled / 2;
}

function contains(ring: CutRing, [x, y]: [number, number]): boolean {
  let inside = false;
  let [previousX, previousY] = ring.at(-1) ?? [0, 0];
  for (const [ringX, ringY] of ring) {
    const crosses = ringY > y !== previousY > y;
    const at = ((previousX - ringX) * (y - ringY)) / (previousY - ringY) + ringX;
    if (crosses && x < at) inside = !inside;
    previousX = ringX;
    previousY = ringY;
  }
  return inside;
}
