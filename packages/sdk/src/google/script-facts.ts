/** What the script at `maps/api/js` tells: where it came from, with which parameters, and what the server said to it. */
export type ScriptFacts = {
  /** `https://maps.example.org`, without a slash at its end. */
  readonly base: string;
  /** The query of the script's address, with its `?`. */
  readonly query: string;
  /** Why there is no map; `null`: there is one. */
  readonly refusal: {
    readonly code: string;
    readonly title: string;
    readonly status: number;
    readonly sentence: string;
    readonly origin: string | null;
    readonly ip: string | null;
    readonly docsUrl: string | null;
  } | null;
  /** Words that have to stand on every map. */
  readonly notice: string | null;
};
