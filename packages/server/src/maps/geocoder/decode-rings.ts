/** Longitudes and latitudes in turn, in thousandths of a degree. */
export type RingCorners = Int32Array;

/**
 * The rings of an outline from the bytes that `packages/atlas/build/gazetteer/encode-polygon.ts` made of them: for every ring the number of
 * its corners, then differences from corner to corner; seven bits a byte, the sign in the lowest bit.
 */
export function decodeRings(bytes: Uint8Array): readonly RingCorners[] {
  const rings: RingCorners[] = [];
  let at = 0;
  const read = () => {
    let value = 0;
    let shift = 0;
    let byte = 128;
    while (byte >= 128 && at < bytes.length) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    }
    return value;
  };
  const difference = () => {
    const value = read();
    return (value & 1) === 1 ? -(value + 1) / 2 : value / 2;
  };
  while (at < bytes.length) {
    const corners = new Int32Array(Math.min(read(), bytes.length) * 2);
    for (let index = 0; index < corners.length; index++)
      corners[index] = (index < 2 ? 0 : (corners[index - 2] ?? 0)) + difference();
    rings.push(corners);
  }
  return rings;
}
