/** `{ lat, lng }` in degrees. */
export type LatLngLiteral = { readonly lat: number; readonly lng: number };

/** A point as `google.maps.LatLng`: latitude first. */
export class LatLng {
  readonly #lat: number;
  readonly #lng: number;

  constructor(latOrLiteral: number | LatLngLiteral | LatLng, lng?: number) {
    const isNumber = typeof latOrLiteral === "number";
    const literal = isNumber ? { lat: latOrLiteral, lng: lng ?? Number.NaN } : literalOf(latOrLiteral);
    if (!Number.isFinite(literal.lat) || !Number.isFinite(literal.lng))
      throw new TypeError("LatLng: write two numbers, latitude first: new google.maps.LatLng(-34.9, -56.19).");
    this.#lat = Math.max(-90, Math.min(90, literal.lat));
    this.#lng = literal.lng === 180 ? 180 : literal.lng - 360 * Math.floor((literal.lng + 180) / 360);
  }

  lat(): number {
    return this.#lat;
  }

  lng(): number {
    return this.#lng;
  }

  equals(other: LatLng | null): boolean {
    return other !== null && other.lat() === this.#lat && other.lng() === this.#lng;
  }

  toJSON(): LatLngLiteral {
    return { lat: this.#lat, lng: this.#lng };
  }

  toString(): string {
    return `(${this.#lat}, ${this.#lng})`;
  }

  toUrlValue(precision = 6): string {
    return [this.#lat, this.#lng].map((degrees) => Number(degrees.toFixed(precision))).join(",");
  }
}

function literalOf(point: LatLngLiteral | LatLng): LatLngLiteral {
  return point instanceof LatLng ? point.toJSON() : point;
}

/** Either form of a point as MapLibre takes it. */
export function lngLatOf(point: LatLng | LatLngLiteral): [number, number] {
  const { lat, lng } = new LatLng(point).toJSON();
  return [lng, lat];
}
