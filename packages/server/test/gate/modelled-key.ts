/** What a key must be like after the changes it was told; the server is held against it. */
export type ModelledKey = {
  readonly path: string;
  value: string;
  /** The one earlier value that still works. */
  previous: string | null;
  /** Earlier values that do not work any more. */
  readonly retired: string[];
  isRevoked: boolean;
  isDeleted: boolean;
  isEnabled: boolean;
  /** Empty: any. */
  origins: readonly string[];
  draft: readonly string[] | null;
};

/** What a project must be like. */
export type ModelledProject = { readonly path: string; isSuspended: boolean; hasMaps: boolean; keys: ModelledKey[] };

/** A request: a value of a key, from a website. */
export type Question = { readonly key: ModelledKey; readonly value: string; readonly site: string };

/** How a request must end: the code of its refusal, or `null`. */
export function expectedCode({ isSuspended, hasMaps }: ModelledProject, { key, value, site }: Question): string | null {
  if (key.isRevoked || key.isDeleted) return "KEY_REVOKED";
  if (value !== key.value && value !== key.previous) return "KEY_EXPIRED";
  if (!key.isEnabled) return "KEY_DISABLED";
  if (isSuspended) return "PROJECT_SUSPENDED";
  if (!hasMaps) return "SERVICE_NOT_ENABLED";
  return key.origins.length === 0 || key.origins.includes(site) ? null : "ORIGIN_NOT_ALLOWED";
}

/** The key as it is after its value was replaced; the one it had works on, or not. */
export function replaceValue(key: ModelledKey, value: string, had: "works on" | "is retired"): void {
  if (key.previous !== null) key.retired.push(key.previous);
  key.previous = had === "works on" ? key.value : null;
  if (had === "is retired") key.retired.push(key.value);
  key.value = value;
}
