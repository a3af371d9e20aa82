import { type ClientMatch, matchClient } from "../match-client.ts";
import { type Check, PASS, refuse, SKIP, type Verdict } from "./check.ts";

const VERDICTS: Readonly<Record<ClientMatch, Verdict>> = {
  unrestricted: PASS,
  matched: PASS,
  "missing-allow": PASS,
  "missing-limit": PASS,
  "missing-deny": refuse("ORIGIN_MISSING"),
  "origin-not-allowed": refuse("ORIGIN_NOT_ALLOWED"),
  "user-agent-not-allowed": refuse("USER_AGENT_NOT_ALLOWED"),
};

/** Step 6: the website or the app may use the key. */
export const clientAllowed: Check = {
  id: "client-allowed",
  title: "The website or app may use the key",
  setting: { kind: "key", field: "origins" },
  saw: ({ origin, userAgent }) => {
    const app = userAgent === "" ? "no User-Agent" : `User-Agent ${userAgent}`;
    return origin.kind === "missing" ? `no Origin or Referer, ${app}` : `${origin.text}${origin.path ?? ""}, ${app}`;
  },
  run({ credential, origin, userAgent }) {
    if (credential.kind !== "known") return SKIP;
    return VERDICTS[matchClient(credential.key, origin, userAgent)];
  },
};
