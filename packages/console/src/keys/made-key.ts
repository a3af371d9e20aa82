import type { Key } from "../api/model.ts";

/** A key that was just made, with the value that a secret key shows only now. */
export type MadeKey = Key & { readonly value: string };
