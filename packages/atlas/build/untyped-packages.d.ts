declare module "d3-contour" {
  /** Draws the area where a field of values is at least a threshold, as a GeoJSON MultiPolygon. */
  export function contours(): Contours;
  type Contours = {
    size(size: [width: number, height: number]): Contours;
    smooth(smooth: boolean): Contours;
    contour(values: number[], threshold: number): unknown;
  };
}

declare module "opentype.js" {
  const opentype: { parse(font: ArrayBuffer): { charToGlyphIndex(character: string): number } };
  export default opentype;
}

declare module "topojson-client" {
  export function merge(topology: never, objects: never): unknown;
  export function mesh(topology: never, object: never, filter: never): unknown;
}

declare module "topojson-server" {
  export function topology(
    objects: Record<string, never>,
    quantization: number,
  ): {
    objects: Record<string, unknown>;
  };
}
