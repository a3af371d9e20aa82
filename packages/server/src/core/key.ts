import type { DraftId, KeyId, PreviousValueId, ProjectId } from "./ids.ts";
import type { ServiceId } from "./service.ts";

/** `public` may stand in a URL and can be copied again; `secret` is shown once and only its hash is kept. */
export type KeyKind = "public" | "secret";

/** What happens to a request that carries neither Origin nor Referer when the key is restricted to origins. */
export type MissingOriginPolicy = "deny" | "allow" | "limit";

/** What a person allowed a key to do. `null` and an empty list both mean "not restricted". */
export type KeyRestrictions = {
  readonly services: readonly ServiceId[] | null;
  /** Ids of styles and tilesets within `maps`: `streets`, `world`. */
  readonly resources: readonly string[] | null;
  readonly origins: readonly string[];
  readonly userAgents: readonly string[];
  readonly ips: readonly string[];
  readonly missingOrigin: MissingOriginPolicy;
  readonly quotaPerDay: number | null;
  readonly quotaPerMonth: number | null;
  readonly ratePerSecond: number | null;
  readonly ratePerSecondPerIp: number | null;
  /** A secret key may stand in a URL. Public keys always may. */
  readonly allowInUrl: boolean;
  /** Only signed addresses are admitted. */
  readonly requireSignature: boolean;
};

/** What a draft may say: who may use a key, and what for. */
export type DraftedRestrictions = Pick<
  KeyRestrictions,
  "services" | "resources" | "origins" | "userAgents" | "ips" | "missingOrigin"
>;

/** Restrictions that are tried on real requests before they are in force: what they would refuse is counted, and served. */
export type RestrictionDraft = DraftedRestrictions & { readonly id: DraftId; readonly sinceMs: number };

/** A value that a key had before it was rotated. */
export type PreviousValue = {
  readonly id: PreviousValueId;
  /** The value as it may be shown anywhere. */
  readonly display: string;
  /** From this moment on it is refused. */
  readonly retiresAtMs: number;
  /** Refused whatever the clock says: its time was ended by a person, or there was none. */
  readonly isEnded: boolean;
};

/** A key as it is kept, without its value. */
export type Key = KeyRestrictions & {
  readonly id: KeyId;
  readonly projectId: ProjectId;
  readonly name: string;
  readonly kind: KeyKind;
  /** Made with the project, for trying things out; does not count toward the number of keys. */
  readonly isDefault: boolean;
  /** The value as it may be shown anywhere: `lk_pub_3kTz…9fQ2`. */
  readonly display: string;
  readonly enabled: boolean;
  /** Beside the restrictions in force; `null` for nearly all keys. */
  readonly draft: RestrictionDraft | null;
  /** When the secret was made with which addresses are signed; `null`: there is none. */
  readonly signingSecretAtMs: number | null;
  readonly expiresAtMs: number | null;
  readonly revokedAtMs: number | null;
  readonly deletedAtMs: number | null;
  readonly createdAtMs: number;
  /** Who made it, in words for a person: an e-mail address, an admin token's name, `root token`. */
  readonly createdBy: string;
};

/** A key as it was found by one of its values; `previous` is `null` for the one in force. */
export type FoundKey = Key & { readonly previous: PreviousValue | null };
