import type { KeyId } from "./ids.ts";

/** Under this id requests without a key are counted, where the operator lets them in for development. */
export const KEYLESS_KEY_ID = "keyless" as KeyId;

/** What every map shows that was asked for without a key. */
export const KEYLESS_NOTICE = "For development purposes only";
