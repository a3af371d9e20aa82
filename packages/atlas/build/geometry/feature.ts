/** Longitude and latitude in degrees. */
export type Position = [number, number];

/** A closed ring: the first position is repeated at the end. */
export type Ring = Position[];

/** The GeoJSON geometries that the build uses. */
export type Geometry =
  | { type: "Point"; coordinates: Position }
  | { type: "LineString"; coordinates: Position[] }
  | { type: "MultiLineString"; coordinates: Position[][] }
  | { type: "Polygon"; coordinates: Ring[] }
  | { type: "MultiPolygon"; coordinates: Ring[][] };

/** What a vector tile can carry beside a geometry. */
export type Properties = Record<string, string | number | boolean>;

/** A GeoJSON feature whose properties fit into a vector tile. */
export type Feature = { type: "Feature"; geometry: Geometry; properties: Properties };

/** Makes a feature and leaves out the properties that have no value. */
export function feature(
  geometry: Geometry,
  properties: Record<string, string | number | boolean | undefined>,
): Feature {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && value !== "") kept[name] = value;
  }
  return { type: "Feature", geometry, properties: kept };
}

/** Makes a point feature. */
export function pointFeature(
  position: Position,
  properties: Record<string, string | number | boolean | undefined>,
): Feature {
  return feature({ type: "Point", coordinates: position }, properties);
}
