import { type Check, PASS, refuse, SKIP } from "./check.ts";

const TOO_EARLY = refuse("TOKEN_INVALID");
const EXPIRED = refuse("TOKEN_EXPIRED");

/** Step 3: a token holds from its `iat` or `nbf` on, until its `exp`. */
export const tokenInTime: Check = {
  id: "token-in-time",
  title: "The token is valid at this time",
  saw: ({ nowMs }) => new Date(nowMs).toISOString(),
  run({ credential, nowMs }) {
    if (credential.kind !== "known" || credential.token === null) return SKIP;
    const { validFromMs, validUntilMs } = credential.token;
    if (nowMs < validFromMs) return TOO_EARLY;
    return validUntilMs === null || nowMs < validUntilMs ? PASS : EXPIRED;
  },
};
