/** A place as GeoJSON. */
export type PlaceFeature = {
  readonly type: "Feature";
  readonly id: string;
  readonly text: string;
  /** The name with where it is: `Montevideo, Montevideo Department, Uruguay`. */
  readonly place_name: string;
  readonly place_type: readonly string[];
  /** 1 for the whole name, less for a guess. */
  readonly relevance: number;
  /** Longitude, latitude. */
  readonly center: readonly [number, number];
  readonly bbox?: readonly [number, number, number, number];
  readonly geometry: { readonly type: "Point"; readonly coordinates: readonly [number, number] };
  readonly properties: Readonly<Record<string, unknown>>;
  readonly context?: readonly { readonly id: string; readonly text: string }[];
};

/** Places that were found, the best first; show `attribution` where you show one. */
export type PlaceCollection = {
  readonly type: "FeatureCollection";
  readonly features: readonly PlaceFeature[];
  readonly attribution: string;
};
