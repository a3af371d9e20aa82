import type { Properties } from "../geometry/feature.ts";

/** A feature as the tile cutter hands it out: rings or lines in tile coordinates. */
export type CutFeature = { type: number; tags: Properties; geometry: CutRing[] };
type CutRing = [number, number][];

/** Land that touches the cutter's edge must not touch the edge of the sea as well. */
const beyondBuffer = 96;
const extent = 4096;

/** Everything in a tile that its land leaves free, as features of kind ocean. */
export function oceanOf(land: CutFeature[]): CutFeature[] {
  const rings = land
    .filter((each) => each.type === 3)
    .flatMap((each) => each.geometry)
    .map((ring) => ({ ring, area: signedArea(ring) }))
    .filter(({ area }) => Math.abs(area) > 6);
  const outers = rings.filter(({ area }) => area > 0).map(({ ring }) => ring);
  const basins = [frame(), ...rings.filter(({ area }) => area < 0).map(({ ring }) => ring.toReversed())];
  return basins.map((basin, index) => {
    const inner = basins.slice(1);
    const islands = outers.filter((outer) => {
      const home = inner.findIndex((each) => contains(each, outer[0] ?? [0, 0])) + 1;
      return home === index;
    });
    const holes = islands.map((island) => island.toReversed());
    return { type: 3, tags: { kind: "ocean" }, geometry: [basin, ...holes] };
  });
}

function frame(): CutRing {
  const [low, high] = [-beyondBuffer, extent + beyondBuffer];
  return [[low, low], [high, low], [high, high], [low, high], [low, low]];
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
