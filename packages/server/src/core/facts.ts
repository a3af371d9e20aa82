import type { CompiledKey } from "./compile-key.ts";
import type { KeyKind } from "./key.ts";
import type { IpAddress } from "./pattern/ip-address.ts";
import type { ObservedOrigin } from "./pattern/observed-origin.ts";
import type { ProjectRules } from "./project.ts";
import type { RequestedResource } from "./resource.ts";
import type { ServiceId } from "./service.ts";

/** What was found where a credential may stand; `unknown` is well formed but nobody's, `known` comes with its key and project. */
export type CredentialFact =
  | { readonly kind: "none" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "malformed" }
  | { readonly kind: "unknown"; readonly inUrl: boolean; readonly keyKind?: KeyKind }
  | { readonly kind: "known"; readonly inUrl: boolean; readonly key: CompiledKey; readonly project: ProjectRules };

/** Everything a decision may look at; made by the gateway, complete before deciding begins. */
export type Facts = {
  readonly nowMs: number;
  readonly credential: CredentialFact;
  readonly service: ServiceId;
  readonly resource: RequestedResource | null;
  readonly origin: ObservedOrigin;
  readonly userAgent: string;
  readonly ip: IpAddress;
};
