/** Where a screen of a project stands in the console, and what a link to it says. */
type Screen = {
  /** Under `/console/p/{project}/`. */
  readonly path: string;
  readonly words: string;
  /** The same screen of the key that is known, under `keys/{key}`. */
  readonly ofKey?: string;
  /** Shows refusals of one code alone. */
  readonly byCode?: true;
};

const SCREENS = Object.freeze({
  keys: { path: "keys", words: "Open keys" },
  "deleted-keys": { path: "keys?status=deleted", words: "Open deleted keys" },
  "new-key": { path: "keys/new", words: "Make a key" },
  key: { path: "keys", ofKey: "", words: "Open the key" },
  restrictions: { path: "keys", ofKey: "?tab=restrictions", words: "Open the key’s restrictions" },
  limits: { path: "keys", ofKey: "?tab=limits", words: "Open the key’s limits" },
  history: { path: "audit", ofKey: "?tab=history", words: "See who changed it" },
  tokens: { path: "tokens", words: "Open tokens" },
  "signing-keys": { path: "tokens?tab=signing-keys", words: "Open signing keys" },
  sign: { path: "tokens?tab=sign", words: "See code that signs" },
  decode: { path: "tokens?tab=decode", words: "Decode a token" },
  blocked: { path: "blocked", words: "See these requests under Blocked", byCode: true },
  explain: { path: "explain", words: "Explain a request" },
  services: { path: "services", words: "Open services" },
  usage: { path: "usage", words: "Open usage" },
  "usage-by-key": { path: "usage?by=key", words: "Open usage by key" },
  plan: { path: "plan", words: "Open plan and budget" },
  settings: { path: "settings", words: "Open settings" },
  team: { path: "team", words: "Open the team" },
  "admin-tokens": { path: "team?tab=tokens", words: "Open admin tokens" },
  docs: { path: "docs", words: "Open quick starts" },
} as const satisfies Record<string, Screen>);

/** A screen of the console that help leads to. */
export type ConsoleScreen = keyof typeof SCREENS;

/** What is known about who reads: the console adds it to the links that lead to a page of help. */
export type KnownPlace = { readonly code: string; readonly projectId: string | null; readonly keyId: string | null };

/** An address on this server and the words of a link to it; where no project is known, the console asks for one or knows the only one. */
export function screenLink(screen: ConsoleScreen, { code, projectId, keyId }: KnownPlace) {
  const { path, words, ofKey, byCode }: Screen = SCREENS[screen];
  const own = ofKey !== undefined && keyId !== null ? `keys/${keyId}${ofKey}` : path;
  const to = byCode === undefined ? own : `${own}?code=${code}${keyId === null ? "" : `&key=${keyId}`}`;
  const href = projectId === null ? `/console/open?to=${encodeURIComponent(to)}` : `/console/p/${projectId}/${to}`;
  return { href, words };
}
