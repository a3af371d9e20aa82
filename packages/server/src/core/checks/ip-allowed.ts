import { matchIp } from "../pattern/ip-range.ts";
import { type Check, PASS, refuse, SKIP } from "./check.ts";

const NOT_ALLOWED = refuse("IP_NOT_ALLOWED");

/** Step 6: the client's address is on the key's list, where it has one; origins and user-agents do not stand in for it. */
export const ipAllowed: Check = {
  id: "ip-allowed",
  title: "The IP address may use the key",
  setting: { kind: "key", field: "ips" },
  saw: ({ ip }) => ip,
  run({ credential, ip }) {
    if (credential.kind !== "known") return SKIP;
    const { ips, ipRanges } = credential.key;
    return ips.length === 0 || ipRanges.some((range) => matchIp(range, ip)) ? PASS : NOT_ALLOWED;
  },
};
