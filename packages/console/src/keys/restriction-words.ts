import type { Key } from "../api/model.ts";

/** What of a key says who may use it and what for; a draft of one will do. */
export type Restricted = {
  readonly kind: Key["kind"];
  readonly services: readonly string[] | null;
  readonly origins: readonly string[];
  readonly userAgents: readonly string[];
  readonly ips: readonly string[];
};

/** Who may use a key and what for; `open` when it is a public key that anyone can use. */
export type RestrictionWords = { readonly text: string; readonly open: boolean };

const SHOWN = 2;

/** The restrictions of a key in words: `shop.example and subdomains · maps only`. */
export function restrictionWords(key: Restricted): RestrictionWords {
  const clients = [...originWords(key.origins), ...key.userAgents.map((agent) => `apps that say “${agent}”`)];
  const who = [
    ...(clients.length > 0 ? [someOf(clients, "or")] : []),
    ...(key.ips.length > 0 ? [`from ${someOf(key.ips, "or")}`] : []),
  ];
  const what = key.services === null || key.services.length === 0 ? [] : [`${someOf(key.services, "and")} only`];
  const open = who.length === 0 && key.kind === "public";
  const nobody = key.kind === "public" ? "anyone can use it" : "whoever holds it, from any address";
  return { text: [...(who.length === 0 ? [nobody] : [who.join(" ")]), ...what].join(" · "), open };
}

/** Joins a host and its wildcard: `shop.example` and `*.shop.example` read as one. */
function originWords(origins: readonly string[]): string[] {
  const all = new Set(origins);
  return origins.flatMap((origin) => {
    const apex = origin.replace("*.", "");
    if (origin !== apex && all.has(apex)) return [];
    if (all.has(withWildcard(origin)) && withWildcard(origin) !== origin) return [`${origin} and subdomains`];
    return [origin.startsWith("*.") ? `subdomains of ${apex}` : origin];
  });
}

function withWildcard(origin: string): string {
  return origin.includes("*") ? origin : origin.replace(/^([a-z*]+:\/\/)?/, "$1*.");
}

function someOf(words: readonly string[], joiner: "and" | "or"): string {
  const shown = words.slice(0, SHOWN);
  const more = words.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.join(` ${joiner} `);
}
