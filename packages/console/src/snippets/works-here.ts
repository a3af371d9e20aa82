import type { Key } from "../api/model.ts";
import type { SnippetPlace } from "./use-snippet-key.ts";

type Clients = Pick<Key, "origins" | "userAgents" | "ips" | "missingOrigin" | "requireSignature">;

/** Whether a key lets in what runs at a place, as far as that can be known beforehand. */
export function worksHere(key: Clients, place: SnippetPlace): boolean {
  if (key.requireSignature || key.ips.length > 0) return false;
  if (place === "page") return key.userAgents.length === 0 || key.origins.length > 0;
  return key.userAgents.length === 0 && (key.origins.length === 0 || key.missingOrigin !== "deny");
}
