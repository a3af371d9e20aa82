import type { Expression } from "./expressions.ts";

/** Which features of a schema one layer of the atlas' styles shows: those of a layer inside the tiles, narrowed. */
export type Selection = {
  readonly from: string;
  readonly where: Expression | null;
  /** Where the schema has the features at other zooms than the atlas. */
  readonly minzoom?: number;
  /** Only those that the atlas' own layer would show, too. */
  readonly keepsFilter?: true;
};

/** What the tiles of a widely used schema call the things on a map, in the terms of the atlas' styles. */
export type Schema = {
  readonly name: string;
  /** Layers inside the tiles that tell the schema from others. */
  readonly marks: readonly string[];
  /** By the id of a layer of the atlas' styles; a layer that is not named here is left out. */
  readonly layers: Readonly<Record<string, Selection>>;
  /** What stands for what the atlas' tiles call otherwise: an expression there, the one here. */
  readonly terms: readonly (readonly [atlas: Expression, here: unknown])[];
};

/** The seven classes of roads of the atlas' styles. */
export type RoadClass = "service" | "minor" | "medium" | "link" | "secondary" | "primary" | "highway";

/** The selections for all layers that draw roads: the classes on the ground with and without a rim, and on bridges. */
export function roadSelections(roads: {
  readonly from: string;
  readonly classes: Readonly<Record<RoadClass, Expression>>;
  readonly bridge: Expression;
}): Readonly<Record<string, Selection>> {
  const { from, classes, bridge } = roads;
  const entries = Object.entries(classes).flatMap(([name, is]): [string, Selection][] => {
    const early = EARLIER[name];
    const ground: Selection = {
      from,
      where: ["all", is, ["!", bridge]],
      ...(early !== undefined && { minzoom: early }),
    };
    const above: Selection = { from, where: ["all", is, bridge] };
    return [
      [`road-${name}`, ground],
      [`road-${name}-casing`, { from, where: ground.where }],
      [`road-bridge-${name}`, above],
      [`road-bridge-${name}-casing`, above],
    ];
  });
  return Object.fromEntries(entries);
}

/** The atlas has roads of cities only; other people's tiles have those between them. */
const EARLIER: Readonly<Record<string, number>> = { highway: 5, primary: 7, secondary: 8.5 };
