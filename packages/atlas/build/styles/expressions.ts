import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";

/** A number or colour that changes evenly between zoom levels. */
export function byZoom(...stops: [number, unknown][]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as ExpressionSpecification;
}

/** A width that doubles faster than it grows, as roads do. */
export function widening(...stops: [number, number][]): ExpressionSpecification {
  return ["interpolate", ["exponential", 1.5], ["zoom"], ...stops.flat()] as ExpressionSpecification;
}

/** Whether a property is one of some values. */
export function among(property: string, ...values: (string | number)[]): ExpressionSpecification {
  return ["in", ["get", property], ["literal", values]] as ExpressionSpecification;
}

/** Whether all of some conditions hold. */
export function every(...conditions: ExpressionSpecification[]): ExpressionSpecification {
  return ["all", ...conditions] as ExpressionSpecification;
}

/** Whether a property equals a value. */
export function is(property: string, value: string | number | boolean): ExpressionSpecification {
  return ["==", ["get", property], value];
}

/** Tiles at their last zoom carry more than the map shows; this lets a feature wait for its zoom. */
export const ripe: ExpressionSpecification = ["<=", ["get", "min_zoom"], ["zoom"]];

/** English where the map has it, else the name used at the place. */
export const englishName: ExpressionSpecification = ["coalesce", ["get", "name:en"], ["get", "name"]];

/** The three font stacks that the atlas carries. */
export const fonts = {
  regular: ["Noto Sans Regular"],
  medium: ["Noto Sans Medium"],
  italic: ["Noto Sans Italic"],
};
