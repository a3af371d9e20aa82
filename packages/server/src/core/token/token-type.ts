import type { ServiceId } from "../service.ts";

/** What a token is made for. */
export type TokenType = "embed" | "map" | "server" | "snapshot";

/** The services that a token of each type may be used for. */
export const SERVICES_OF_TYPE: Readonly<Record<TokenType, readonly ServiceId[]>> = Object.freeze({
  embed: ["embed"],
  map: ["maps"],
  server: ["geocoding", "places"],
  snapshot: ["static"],
});

/** The scopes of Apple's tokens, by the services here that do the same. */
const SERVICES_OF_SCOPE: ReadonlyMap<string, readonly ServiceId[]> = new Map([
  ["embed_api", SERVICES_OF_TYPE.embed],
  ["mapkit_js", SERVICES_OF_TYPE.map],
  ["server_api", SERVICES_OF_TYPE.server],
  ["web_snapshots", SERVICES_OF_TYPE.snapshot],
]);

/** The services that a list of scopes means: each is a service's id, or one of Apple's names. */
export function servicesOfScopes(scopes: readonly string[]): readonly ServiceId[] {
  return [...new Set(scopes.flatMap((scope) => SERVICES_OF_SCOPE.get(scope) ?? [scope]))];
}
