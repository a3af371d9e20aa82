import { fold } from "./fold.ts";

/** The words of a name as the full-text index has them; most names are quickly told. */
export function nameWords(name: string): string[] {
  return PLAIN_NAME.test(name) ? name.toLowerCase().split(/[ -]+/) : searchWords(fold(name));
}

const PLAIN_NAME = /^[a-z0-9]+(?:[ -]+[a-z0-9]+)*$/i;

/** The words of a folded text as the full-text index cuts and spells them. */
export function searchWords(folded: string): string[] {
  return folded.replaceAll(/[\u0300-\u0331]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}
