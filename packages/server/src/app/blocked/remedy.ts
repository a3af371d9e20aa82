import type { KeyId } from "#core/ids.ts";
import type { ServiceId } from "#core/service.ts";

/** One step that a person can take in one click; each is one call of the management API. */
type RemedyAction =
  /** `POST .../keys/{key}/allow-origin` with the pattern. */
  | { readonly kind: "allow-origin"; readonly keyId: KeyId; readonly pattern: string }
  /** `PATCH .../keys/{key}` with the changes. */
  | { readonly kind: "change-key"; readonly keyId: KeyId; readonly changes: Readonly<Record<string, unknown>> }
  /** `PATCH .../services/{service}` with the changes. */
  | {
      readonly kind: "change-service";
      readonly service: ServiceId;
      readonly changes: Readonly<Record<string, unknown>>;
    }
  /** `PATCH /projects/{project}` with the changes. */
  | { readonly kind: "change-project"; readonly changes: Readonly<Record<string, unknown>> };

/** What to do about refused requests; `settled`: such requests would not be refused for this reason any more. */
export type Remedy = { readonly sentence: string; readonly action: RemedyAction | null; readonly settled: boolean };
