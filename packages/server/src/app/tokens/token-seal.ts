/** What sealed token values are for; part of what is authenticated. */
export const TOKEN_SEAL = "token value";
