import type { Token } from "../api/model.ts";

/** A token that was just made, with the value that a server token shows only now. */
export type MadeToken = Token & { readonly value: string };
