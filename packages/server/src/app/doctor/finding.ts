/** What one check found; `detail` says what to do where something is wrong. */
export type Finding = { readonly check: string; readonly ok: boolean; readonly detail: string };
