import { Busy } from "#app/busy.ts";

/** What the geocoder said, or why it said nothing. */
export type Asked<T> =
  | { readonly kind: "found"; readonly found: T }
  | { readonly kind: "busy" }
  | { readonly kind: "unavailable" };

/** Asks the geocoder; that it cannot answer is reported, and is a value for the dialect to word. */
export async function askGeocoder<T>(ask: () => Promise<T>, onProblem: (text: string) => void): Promise<Asked<T>> {
  try {
    return { kind: "found", found: await ask() };
  } catch (err) {
    if (err instanceof Busy) return { kind: "busy" };
    onProblem(`The geocoder cannot answer: ${err instanceof Error ? err.message : String(err)}.`);
    return { kind: "unavailable" };
  }
}
