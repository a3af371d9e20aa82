import type { Role } from "../api/model.ts";

/** The roles with what each may do, the smallest first. */
export const ROLES: readonly { readonly id: Role; readonly title: string; readonly sentence: string }[] = [
  { id: "viewer", title: "Viewer", sentence: "Reads keys and usage" },
  { id: "editor", title: "Editor", sentence: "Also makes and changes keys and services" },
  { id: "owner", title: "Owner", sentence: "Also decides who may do what, plan and suspension" },
];

/** What a role may do, in a few words. */
export function roleSentence(role: Role): string {
  return ROLES.find((one) => one.id === role)?.sentence ?? "";
}

/** A role as a word of its own. */
export function roleTitle(role: Role): string {
  return ROLES.find((one) => one.id === role)?.title ?? role;
}
