/** A MapLibre expression, as it stands in a style. */
export type Expression = readonly unknown[];

/** The value of a property. */
export function get(property: string): Expression {
  return ["get", property];
}

/** Whether a property equals a value. */
export function is(property: string, value: string | number | boolean): Expression {
  return ["==", ["get", property], value];
}

/** Whether a property is one of some values. */
export function among(property: string, ...values: readonly (string | number)[]): Expression {
  return ["in", ["get", property], ["literal", values]];
}

/** Whether all of some conditions hold. */
export function every(...conditions: readonly Expression[]): Expression {
  return ["all", ...conditions];
}

/** Whether any of some conditions holds. */
export function some(...conditions: readonly Expression[]): Expression {
  return ["any", ...conditions];
}

/** Whether a condition does not hold. */
export function not(condition: Expression): Expression {
  return ["!", condition];
}

/** The first of some properties that a feature has, or a value. */
export function first(properties: readonly string[], otherwise?: string | number): Expression {
  return ["coalesce", ...properties.map(get), ...(otherwise === undefined ? [] : [otherwise])];
}

/** Whether a property is true, in the several ways in which tile makers write that. */
export function holds(property: string): Expression {
  return ["in", ["to-string", ["get", property]], ["literal", ["true", "1", "yes"]]];
}

/** Whether a feature is of a geometry; parts of a multi-geometry count. */
export function shaped(geometry: "Point" | "LineString" | "Polygon"): Expression {
  return ["==", ["geometry-type"], geometry];
}
