import type { CatalogueStyle } from "./catalogue.ts";

/** MapTiler's names of street maps, with their version: `streets-v2`, `streets-v4-dark`, `basic-v2-light`. */
const STREET_MAP = /^(?:streets|basic|base)-v\d+(?:-(dark|light|night))?$/;

/** A style by its name; the names that MapTiler's clients send by default mean the street map, light or dark. A style of the operator's goes first. */
export function findStyle(styles: ReadonlyMap<string, CatalogueStyle>, name: string): CatalogueStyle | undefined {
  const named = styles.get(name);
  if (named !== undefined) return named;
  const [isStreetMap, variant] = STREET_MAP.exec(name) ?? [];
  if (isStreetMap === undefined) return undefined;
  return styles.get(variant === "dark" || variant === "night" ? "dark" : "streets");
}
