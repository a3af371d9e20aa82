/** Which requests are shown; what is left out narrows nothing. All but the origin may be several, with commas between. */
export type UsageFilter = {
  /** Ids of keys, tokens (`tok_...`) or signing keys (`sig_...`), 100 at most. */
  readonly key?: string;
  readonly service?: string;
  /** `allowed`, `refused` for every refusal, or the codes of refusals. */
  readonly outcome?: string;
  /** As it was seen; empty: none was sent. */
  readonly origin?: string;
};
