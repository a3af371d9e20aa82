import type { Point } from "#core/place.ts";

/** How somebody travels; an engine that knows fewer ways takes the one that is nearest. */
export type TravelMode = "car" | "taxi" | "motorcycle" | "truck" | "bicycle" | "foot";

/** A way through points in their order: two at least. */
export type RouteQuestion = {
  readonly points: readonly Point[];
  readonly mode: TravelMode;
  /** `several`: other good ways too, where there are any; the best one is first. */
  readonly ways: "best" | "several";
};

/** From every origin to every destination: one of each at least. */
export type MatrixQuestion = {
  readonly origins: readonly Point[];
  readonly destinations: readonly Point[];
  readonly mode: TravelMode;
};

/** How far a way is, and how long it takes. */
export type Travel = { readonly distanceMetres: number; readonly durationSeconds: number };

/** One way: a leg leads from a point that was asked for to the next. */
export type Route = Travel & { readonly legs: readonly Travel[]; readonly line: readonly Point[] };

/** A row for each origin, in it a cell for each destination; `null`: no way leads there. */
export type Matrix = readonly (readonly (Travel | null)[])[];

/** What the engine said, or why it said nothing: `nowhere` no way leads there, `too-much` it will not compute so much at once. */
export type Routed<T> =
  | { readonly kind: "found"; readonly found: T }
  | { readonly kind: "nowhere" | "too-much" | "busy" | "unavailable" };

/**
 * The routing engine that the operator runs, as the doors see it, in the shape of none.
 * Guarantees: never rejects and never waits longer than its time limit; what is asked carries nothing of who asks.
 */
export type Router = {
  /** At least one way where there is one. */
  route(question: RouteQuestion): Promise<Routed<readonly Route[]>>;
  matrix(question: MatrixQuestion): Promise<Routed<Matrix>>;
  close(): Promise<void>;
};
