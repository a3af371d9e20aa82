/** A place as longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A place in the square world of web maps: x from west, y from north, both 0 to 1; further worlds lie left and right of it. */
export type WorldPoint = readonly [x: number, y: number];

/** The latitude where the square world ends. */
const MERCATOR_EDGE_DEGREES = 85.051128779806604;

/** How long the equator is. */
export const EARTH_METRES = 2 * Math.PI * 6_378_137;

/** How many pixels the world is wide at zoom 0, as MapLibre counts zooms. */
export const WORLD_PIXELS = 512;

/** Where a place is in the square world; what lies beyond its edges is moved to them. */
export function worldPoint([longitude, latitude]: LonLat): WorldPoint {
  const bounded = Math.min(Math.max(latitude, -MERCATOR_EDGE_DEGREES), MERCATOR_EDGE_DEGREES);
  const sine = Math.sin((bounded * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The place at a point of the square world. */
export function lonLatAt([x, y]: WorldPoint): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
