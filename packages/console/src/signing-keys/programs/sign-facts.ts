/** What a program that signs tokens needs to know. */
export type SignFacts = {
  readonly projectId: string;
  /** The `kid`. */
  readonly signingKeyId: string;
  /** The file with the private half, beside the program. */
  readonly privateKeyFile: string;
  /** Origin patterns; empty: any website. */
  readonly websites: readonly string[];
  readonly scope: readonly string[];
};

/** A list as JavaScript, Python and Go write it between their brackets: `"a", "b"`. */
export function quoted(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}
