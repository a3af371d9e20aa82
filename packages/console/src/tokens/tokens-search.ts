const TABS = ["tokens", "signing-keys", "sign", "decode"] as const;

type TokensTab = (typeof TABS)[number];

/** The open tab of the tokens page, and the signing key that the code is for; the first tab has no word in the URL. */
export type TokensSearch = { tab?: Exclude<TokensTab, "tokens">; signer?: string };

/** Reads the URL of the tokens page. */
export function parseTokensSearch(search: Record<string, unknown>): TokensSearch {
  const tab = TABS.find((known) => known === search["tab"]);
  const { signer } = search;
  if (tab === undefined || tab === "tokens") return {};
  return tab === "sign" && typeof signer === "string" && /^[0-9A-Z]{10}$/.test(signer) ? { tab, signer } : { tab };
}
