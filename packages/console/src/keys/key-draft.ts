import type { Key, NewKey } from "../api/model.ts";

/** A key as a form holds it: `null` means "not limited", an empty list "not restricted". */
export type KeyDraft = {
  readonly name: string;
  readonly kind: Key["kind"];
  readonly services: readonly string[] | null;
  readonly resources: readonly string[] | null;
  readonly origins: readonly string[];
  /** What stands in the origin field and was not added to the list yet. */
  readonly originText: string;
  readonly userAgents: readonly string[];
  readonly ips: readonly string[];
  readonly missingOrigin: Key["missingOrigin"];
  readonly quotaPerDay: number | null;
  readonly ratePerSecond: number | null;
  readonly ratePerSecondPerIp: number | null;
  readonly allowInUrl: boolean;
  /** RFC 3339. */
  readonly expiresAt: string | null;
};

/** What each field of the form gets: the draft, and a way to change parts of it. */
export type DraftProps = { readonly draft: KeyDraft; readonly change: (part: Partial<KeyDraft>) => void };

/** A public key without any restriction. */
export const EMPTY_DRAFT: KeyDraft = {
  name: "",
  kind: "public",
  services: null,
  resources: null,
  origins: [],
  originText: "",
  userAgents: [],
  ips: [],
  missingOrigin: "deny",
  quotaPerDay: null,
  ratePerSecond: null,
  ratePerSecondPerIp: null,
  allowInUrl: false,
  expiresAt: null,
};

/** The draft of a key that exists. */
export function draftOf(key: Key): KeyDraft {
  return { ...EMPTY_DRAFT, ...key, originText: "" };
}

/** The origins of a draft, with what was typed and not added yet. */
export function originsOf(draft: KeyDraft): readonly string[] {
  const typed = draft.originText.trim();
  return typed === "" || draft.origins.includes(typed) ? draft.origins : [...draft.origins, typed];
}

/** Who may use the key and what for, as far as it can be tried first. */
export function triableOf(draft: KeyDraft) {
  return {
    services: draft.services === null ? null : [...draft.services],
    resources: draft.resources === null || draft.resources.length === 0 ? null : [...draft.resources],
    origins: [...originsOf(draft)],
    userAgents: [...draft.userAgents],
    ips: [...draft.ips],
    missingOrigin: draft.missingOrigin,
  };
}

/** Who may use the key and what for, as the API takes it. */
export function restrictionsOf(draft: KeyDraft) {
  return { ...triableOf(draft), ...(draft.kind === "secret" ? { allowInUrl: draft.allowInUrl } : {}) };
}

/** How much the key may be used and for how long, as the API takes it. */
export function limitsOf(draft: KeyDraft) {
  return {
    quotaPerDay: draft.quotaPerDay,
    ratePerSecond: draft.ratePerSecond,
    ratePerSecondPerIp: draft.ratePerSecondPerIp,
    expiresAt: draft.expiresAt,
  };
}

/** The body that makes the key; what is not limited is left out. */
export function newKeyOf(draft: KeyDraft): NewKey {
  const all = { name: draft.name.trim(), kind: draft.kind, ...restrictionsOf(draft), ...limitsOf(draft) };
  const said = Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
  return { ...said, name: all.name, kind: all.kind };
}
