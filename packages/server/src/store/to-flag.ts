import type { Flag } from "./tables.ts";

/** A boolean as it is kept. */
export function toFlag(value: boolean): Flag {
  return value ? 1 : 0;
}
