import type { CompiledKey } from "./compile-key.ts";
import type { KeyKind } from "./key.ts";
import type { IpAddress } from "./pattern/ip-address.ts";
import type { ObservedOrigin } from "./pattern/observed-origin.ts";
import type { ProjectRules } from "./project.ts";
import type { RequestedResource } from "./resource.ts";
import type { ServiceId } from "./service.ts";
import type { SignatureFact } from "./signature/signature-fact.ts";
import type { TokenFact } from "./token/token-fact.ts";

/**
 * What was found where a credential may stand; `unknown` is well formed but nobody's, `known` comes with its key and project.
 * A token or a signed address is known by the key that it stands in for, once its signature was verified.
 */
export type CredentialFact =
  | { readonly kind: "none" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "malformed" }
  | { readonly kind: "bad-token"; readonly inUrl: boolean }
  | { readonly kind: "bad-signature" }
  | { readonly kind: "unknown"; readonly inUrl: boolean; readonly keyKind?: KeyKind }
  | KnownCredential;

/** A credential whose key and project are known. */
type KnownCredential = {
  readonly kind: "known";
  readonly inUrl: boolean;
  readonly key: CompiledKey;
  readonly project: ProjectRules;
  /** `null` for a key. */
  readonly token: TokenFact | null;
  /** `null` where no signature is looked for. */
  readonly signature: SignatureFact | null;
};

/** Everything a decision may look at; made by the gateway, complete before deciding begins. */
export type Facts = {
  readonly nowMs: number;
  readonly credential: CredentialFact;
  readonly service: ServiceId;
  readonly resource: RequestedResource | null;
  readonly origin: ObservedOrigin;
  readonly userAgent: string;
  readonly ip: IpAddress;
  /** Who the caller says is using it (`?quotaUser=`), cut to a bounded length; `null` where nothing is said. */
  readonly quotaUser: string | null;
};
