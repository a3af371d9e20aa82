import type { Position } from "./feature.ts";

/** West, south, east, north in degrees; west is greater than east where the box lies across the antimeridian. */
export type Box = [number, number, number, number];

/** The narrower of the boxes around some positions, the one that does not and the one that may cross the antimeridian. */
export function boxOf(positions: Iterable<Position>): Box | undefined {
  const plain: Box = [Infinity, Infinity, -Infinity, -Infinity];
  const across: [number, number] = [Infinity, -Infinity];
  for (const [x, y] of positions) {
    const turned = x < 0 ? x + 360 : x;
    plain[0] = Math.min(plain[0], x);
    plain[1] = Math.min(plain[1], y);
    plain[2] = Math.max(plain[2], x);
    plain[3] = Math.max(plain[3], y);
    across[0] = Math.min(across[0], turned);
    across[1] = Math.max(across[1], turned);
  }
  if (plain[0] === Infinity) return undefined;
  const isNarrowerAcross = across[1] - across[0] < plain[2] - plain[0] && across[0] <= 180 && across[1] > 180;
  return isNarrowerAcross ? [across[0], plain[1], across[1] - 360, plain[3]] : plain;
}
