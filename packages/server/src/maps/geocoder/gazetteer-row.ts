import type { PlaceKind, Point } from "#core/place.ts";

/** A row of the table `place`. */
export type PlaceRow = {
  /** 1 is the most important place. */
  readonly id: number;
  readonly reference: string;
  readonly kind: PlaceKind;
  readonly category: string;
  readonly name: string;
  readonly country: string;
  readonly state: number | null;
  readonly district: number | null;
  readonly city: number | null;
  readonly population: number;
  readonly importance: number;
  readonly longitude_e5: number;
  readonly latitude_e5: number;
};

/** A row of the table `address`. */
export type AddressRow = {
  readonly street: number;
  readonly number: string;
  readonly longitude_e5: number;
  readonly latitude_e5: number;
};

/** A place that is called as was asked; `own` is 0 for a name that is searched but not shown. */
export type NamedRow = PlaceRow & { readonly folded: string; readonly own: number };

/** Where a row lies. */
export function pointOf(row: { readonly longitude_e5: number; readonly latitude_e5: number }): Point {
  return { longitude: row.longitude_e5 / 1e5, latitude: row.latitude_e5 / 1e5 };
}
