import type { Bounds, Place, Point, Precision } from "#core/place.ts";

/** Where a place is, and what to show of the map for it. */
export function geometryOf({ point, viewport }: Place): object {
  return { location: latLngOf(point), viewport: boxOf(viewport) };
}

/** The same as the Geocoding API tells it: with how exact the point is, and how far an area reaches. */
export function geocodedGeometryOf(place: Place): object {
  return {
    ...(place.bounds !== null && { bounds: boxOf(place.bounds) }),
    ...geometryOf(place),
    location_type: locationTypeOf(place),
  };
}

/** How exact a place's point is. Nothing is interpolated between house numbers here. */
export function locationTypeOf({ precision }: Place): string {
  return LOCATION_TYPES[precision];
}

const LOCATION_TYPES: Readonly<Record<Precision, string>> = {
  house: "ROOFTOP",
  middle: "GEOMETRIC_CENTER",
  area: "APPROXIMATE",
};

function latLngOf({ latitude, longitude }: Point): object {
  return { lat: latitude, lng: longitude };
}

function boxOf({ west, south, east, north }: Bounds): object {
  return {
    northeast: latLngOf({ latitude: north, longitude: east }),
    southwest: latLngOf({ latitude: south, longitude: west }),
  };
}
