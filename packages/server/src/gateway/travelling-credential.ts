import type { CachedKey } from "./key-cache.ts";
import type { Exchange } from "./exchange.ts";

/** The parameters of a prefix signature: whoever reads a style by them reads by them what the style draws. */
const OF_PREFIX = ["prefix", "expires", "signature"];

/** What goes onto the URLs of an answer, so that the credential travels by itself; `""` where it must not. */
export function travellingCredential({ found }: Pick<Exchange, "found">, { key, signingSecret }: CachedKey): string {
  if (found.kind !== "one" || (key.kind !== "public" && !key.allowInUrl)) return "";
  const ticket = found.ticket === "" ? "" : `&ticket=${encodeURIComponent(found.ticket)}`;
  const own = `key=${found.text}${ticket}`;
  if (signingSecret === null || !found.query.includes("prefix=")) return own;
  const sent = new URLSearchParams(found.query);
  const travelling = new URLSearchParams(OF_PREFIX.map((name) => [name, sent.get(name) ?? ""]));
  return sent.has("prefix") ? `${own}&${travelling}` : own;
}
