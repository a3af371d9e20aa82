import { compileKey } from "#core/compile-key.ts";
import type { ServiceSettings } from "#core/project.ts";
import type { Key } from "#core/key.ts";
import { matchClient } from "#core/match-client.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import type { ServiceId } from "#core/service.ts";
import { keyStatus } from "../keys/key-status.ts";
import type { BlockedGroup } from "../ports/blocked-store.ts";

/** A project's settings and the clock, as they are now. */
export type Today = {
  readonly project: { readonly suspended: boolean };
  readonly services: ReadonlyMap<ServiceId, Pick<ServiceSettings, "enabled">>;
  readonly nowMs: number;
};

const LET_IN: ReadonlySet<string> = new Set(["unrestricted", "matched", "missing-allow", "missing-limit"]);

/**
 * Whether requests like these would no longer be refused for the reason they were. `false` where that depends on what is not kept
 * of them, such as an address or how fast they came.
 */
export function isSettled({ code, origin, service }: BlockedGroup, key: Key, today: Today): boolean {
  const status = keyStatus(key, today.nowMs);
  switch (code) {
    case "ORIGIN_NOT_ALLOWED":
    case "ORIGIN_MISSING": {
      const observed = observeOrigin({ origin: origin === "" ? undefined : origin, referer: undefined, ownHosts: [] });
      return LET_IN.has(matchClient(compileKey(key), observed, ""));
    }
    case "KEY_DISABLED":
    case "KEY_EXPIRED":
      return status === "active";
    case "SERVICE_NOT_ENABLED":
      return today.services.get(service)?.enabled === true;
    case "SERVICE_NOT_ALLOWED":
      return key.services === null || key.services.length === 0 || key.services.includes(service);
    case "PROJECT_SUSPENDED":
      return !today.project.suspended;
    default:
      return false;
  }
}
