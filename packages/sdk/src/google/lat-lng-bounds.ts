import { LatLng, type LatLngLiteral } from "./lat-lng.ts";

type Corner = LatLng | LatLngLiteral;

/** `{ south, west, north, east }` in degrees. */
export type LatLngBoundsLiteral = {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
};

/** A box as `google.maps.LatLngBounds`; it grows by what it is extended by, to the nearer side around the Earth. */
export class LatLngBounds {
  #box: LatLngBoundsLiteral | null = null;

  constructor(southWest?: Corner | LatLngBoundsLiteral | LatLngBounds, northEast?: Corner) {
    if (southWest instanceof LatLngBounds) this.#box = southWest.isEmpty() ? null : southWest.toJSON();
    else if (southWest !== undefined && "south" in southWest) this.#box = { ...southWest };
    else if (southWest !== undefined) {
      const [low, high] = [new LatLng(southWest), new LatLng(northEast ?? southWest)];
      this.#box = { south: low.lat(), west: low.lng(), north: high.lat(), east: high.lng() };
    }
  }

  isEmpty(): boolean {
    return this.#box === null;
  }

  extend(point: Corner): this {
    const [lat, lng] = [new LatLng(point).lat(), new LatLng(point).lng()];
    const box = this.#box ?? { south: lat, west: lng, north: lat, east: lng };
    const { west, east } = box;
    const toEast = turn(lng - east);
    const toWest = turn(west - lng);
    const isInside = turn(lng - west) <= turn(east - west);
    this.#box = {
      south: Math.min(box.south, lat),
      north: Math.max(box.north, lat),
      west: !isInside && toWest < toEast ? lng : west,
      east: !isInside && toWest >= toEast ? lng : east,
    };
    return this;
  }

  union(other: LatLngBounds): this {
    return other.isEmpty() ? this : this.extend(other.getSouthWest()).extend(other.getNorthEast());
  }

  contains(point: Corner): boolean {
    if (this.#box === null) return false;
    const { south, west, north, east } = this.#box;
    const { lat, lng } = new LatLng(point).toJSON();
    return lat >= south && lat <= north && turn(lng - west) <= turn(east - west);
  }

  getCenter(): LatLng {
    const { south, west, north, east } = this.toJSON();
    return new LatLng((south + north) / 2, west + turn(east - west) / 2);
  }

  getSouthWest(): LatLng {
    return new LatLng(this.toJSON().south, this.toJSON().west);
  }

  getNorthEast(): LatLng {
    return new LatLng(this.toJSON().north, this.toJSON().east);
  }

  /** An empty box is told as Google tells it. */
  toJSON(): LatLngBoundsLiteral {
    return this.#box ?? { south: 1, west: 180, north: -1, east: -180 };
  }
}

/** Degrees eastward, 0 to 360. */
function turn(degrees: number): number {
  const left = degrees % 360;
  return left < 0 ? left + 360 : left;
}

/** Either form of a box as MapLibre takes it: east of west in numbers, also across the antimeridian. */
export function boxOf(bounds: LatLngBounds | LatLngBoundsLiteral): [number, number, number, number] {
  const { south, west, north, east } = new LatLngBounds(bounds).toJSON();
  return [west, south, west + turn(east - west), north];
}
