import type { Ring } from "../geometry/feature.ts";

/** Thousandths of a degree, about a hundred metres: as exact as the outlines are. */
const perDegree = 1_000;

/**
 * A polygon in a few bytes: for every ring the number of its corners, then each corner as its difference from the one before, in
 * thousandths of a degree; whole numbers of seven bits a byte, the sign in the lowest bit of a difference. `undefined`: it is too small.
 */
export function encodePolygon(polygon: readonly Ring[]): Uint8Array | undefined {
  const rings = polygon.map(cornersOf).filter((corners) => corners.length >= 3);
  if (polygon.length === 0 || rings.length === 0) return undefined;
  const bytes: number[] = [];
  for (const corners of rings) {
    write(bytes, corners.length);
    let [x, y] = [0, 0];
    for (const [nextX, nextY] of corners) {
      write(bytes, zigzag(nextX - x));
      write(bytes, zigzag(nextY - y));
      [x, y] = [nextX, nextY];
    }
  }
  return Uint8Array.from(bytes);
}

function cornersOf(ring: Ring): [number, number][] {
  const corners: [number, number][] = [];
  for (const [longitude, latitude] of ring) {
    const [x, y] = [Math.round(longitude * perDegree), Math.round(latitude * perDegree)];
    const last = corners.at(-1);
    if (last === undefined || last[0] !== x || last[1] !== y) corners.push([x, y]);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (corners.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) corners.pop();
  return corners;
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function write(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
