/** Sides of the squares by which places, and streets, points and addresses, are found on the ground. */
export const cellDegrees = 0.1;
export const fineCellDegrees = 0.002;

/** The number of the square that a point lies in: rows from the south pole, columns from 180° west. */
export function cellOf(longitude: number, latitude: number, degrees: number): number {
  const columns = Math.round(360 / degrees);
  const row = Math.floor((latitude + 90) / degrees);
  return row * columns + (Math.floor((longitude + 180) / degrees) % columns);
}
