import type { State } from "../sources/read-states.ts";

/** Areas whose borders are drawn dashed, because states do not agree on them. */
const disputed = new Set(["SOL", "CYN", "KAS", "SAH", "KOS", "CRIMEA", "PSX"]);

/** Leased or military areas that a world map shows as part of the country around them. */
const partOf: Record<string, string> = { KAB: "KAZ", USG: "CUB" };

/** The country-like area that a state belongs to; Crimea stands for itself. */
export function polityOf(state: State): string {
  return state.isoCode === "UA-43" || state.isoCode === "UA-40" ? "CRIMEA" : (partOf[state.country3] ?? state.country3);
}

/** Whether the border between two polities is drawn as disputed. */
export function isDisputed(one: string, other: string): boolean {
  return disputed.has(one) || disputed.has(other);
}
