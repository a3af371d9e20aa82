/** One character of a glyph range: a signed distance field of 24-pixel type with 3 pixels of margin. */
export type Glyph = {
  id: number;
  bitmap: Uint8Array | undefined;
  width: number;
  height: number;
  left: number;
  top: number;
  advance: number;
};
