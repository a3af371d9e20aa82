import type { Point } from "#core/place.ts";
import { decodeRings } from "./decode-rings.ts";
import type { RingCorners } from "./decode-rings.ts";

/** A row of the table `outline`, without its rings. */
export type OutlineRow = {
  readonly rowid: number;
  readonly country: number;
  readonly state: number | null;
  readonly west_e5: number;
  readonly south_e5: number;
  readonly east_e5: number;
  readonly north_e5: number;
};

/** The country, and the state if it has one of its own, whose outline a point lies in; ids of places. */
export type Land = { readonly country: number; readonly state: number | null };

/** Which country and state a point on land lies in: boxes in memory, rings read when a point is in the box. */
export class Outlines {
  readonly #rows: readonly OutlineRow[];
  readonly #boxes: Int32Array;
  readonly #readRings: (rowid: number) => Uint8Array;
  readonly #remembered = new Map<number, readonly RingCorners[]>();

  constructor(rows: readonly OutlineRow[], readRings: (rowid: number) => Uint8Array) {
    this.#rows = rows;
    this.#readRings = readRings;
    this.#boxes = Int32Array.from(rows.flatMap((row) => [row.west_e5, row.south_e5, row.east_e5, row.north_e5]));
  }

  /** `null`: it lies in the sea, or nearer to the coast than the outlines are exact. */
  landAt({ longitude, latitude }: Point): Land | null {
    // The outlines end at the antimeridian: a point on it belongs to what lies beside it.
    const x = Math.max(-MOST_EAST, Math.min(MOST_EAST, longitude));
    for (const [index, row] of this.#rows.entries()) {
      if (!this.#isInBox(index * 4, x * 1e5, latitude * 1e5)) continue;
      if (contains(this.#ringsOf(row.rowid), x * 1e3, latitude * 1e3)) return row;
    }
    return null;
  }

  #isInBox(at: number, x: number, y: number): boolean {
    const boxes = this.#boxes;
    if (x < (boxes[at] ?? 0) || y < (boxes[at + 1] ?? 0)) return false;
    return x <= (boxes[at + 2] ?? 0) && y <= (boxes[at + 3] ?? 0);
  }

  #ringsOf(rowid: number): readonly RingCorners[] {
    let rings = this.#remembered.get(rowid);
    if (rings === undefined) {
      rings = decodeRings(this.#readRings(rowid));
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(rowid, rings);
    }
    return rings;
  }
}

const MOST_EAST = 179.9999;
const MOST_REMEMBERED = 200;

/** Whether an odd number of edges lies between a point and the far east. */
function contains(rings: readonly RingCorners[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    let previousX = ring.at(-2) ?? 0;
    let previousY = ring.at(-1) ?? 0;
    for (let index = 0; index < ring.length; index += 2) {
      const cornerX = ring[index] ?? 0;
      const cornerY = ring[index + 1] ?? 0;
      if (cornerY > y !== previousY > y) {
        const slope = (previousX - cornerX) / (previousY - cornerY);
        if (x < slope * (y - cornerY) + cornerX) isInside = !isInside;
      }
      previousX = cornerX;
      previousY = cornerY;
    }
  }
  return isInside;
}
