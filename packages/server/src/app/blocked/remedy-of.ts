import type { Key } from "#core/key.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { patternForOrigin } from "#core/pattern/pattern-for-origin.ts";
import { refusalOf, type RefusalCode } from "#core/refusal.ts";
import type { BlockedGroup } from "../ports/blocked-store.ts";
import { isSettled, type Today } from "./is-settled.ts";
import type { Remedy } from "./remedy.ts";

/** What would have these requests served from now on, if that is wanted; `key` is the key as it is today. */
export function remedyOf(group: BlockedGroup, key: Key | null, today: Today): Remedy {
  if (key === null || key.deletedAtMs !== null || key.revokedAtMs !== null) return only(refusalOf(group.code).sentence);
  if (isSettled(group, key, today))
    return { sentence: SETTLED[group.code] ?? NOTHING_LEFT, action: null, settled: true };
  return { ...openRemedyOf(group, key), settled: false };
}

const NOTHING_LEFT = "Such requests are let through by now: nothing is left to do.";

const SETTLED: Readonly<Partial<Record<RefusalCode, string>>> = {
  ORIGIN_NOT_ALLOWED: "The key may be used on this website by now: nothing is left to do.",
  ORIGIN_MISSING: "The key may be used where no website is named by now: nothing is left to do.",
  KEY_DISABLED: "The key is on again: nothing is left to do.",
  KEY_EXPIRED: "The key has no end or a later one by now: nothing is left to do.",
  SERVICE_NOT_ENABLED: "The service is enabled by now: nothing is left to do.",
  SERVICE_NOT_ALLOWED: "The key may be used for the service by now: nothing is left to do.",
  PROJECT_SUSPENDED: "The project is no longer suspended: nothing is left to do.",
};

function openRemedyOf(group: BlockedGroup, key: Key): Pick<Remedy, "sentence" | "action"> {
  const { id: keyId } = key;
  switch (group.code) {
    case "ORIGIN_NOT_ALLOWED":
      return allowOrigin(group.origin, key);
    case "ORIGIN_MISSING":
      return {
        sentence:
          "Have the page or app send an Origin or Referer header. Or let the key be used without one, at a low rate.",
        action: { kind: "change-key", keyId, changes: { missingOrigin: "limit" } },
      };
    case "KEY_DISABLED":
      return {
        sentence: "Switch the key on again.",
        action: { kind: "change-key", keyId, changes: { enabled: true } },
      };
    case "KEY_EXPIRED":
      return { sentence: "Let the key have no end, or set a later one.", action: endless(key) };
    case "SERVICE_NOT_ENABLED":
      return {
        sentence: "Enable the service for the project.",
        action: { kind: "change-service", service: group.service, changes: { enabled: true } },
      };
    case "SERVICE_NOT_ALLOWED":
      return {
        sentence: "Add the service to those that the key may be used for.",
        action: { kind: "change-key", keyId, changes: { services: [...(key.services ?? []), group.service] } },
      };
    case "PROJECT_SUSPENDED":
      return { sentence: "Lift the suspension.", action: { kind: "change-project", changes: { suspended: false } } };
    default:
      return only(refusalOf(group.code).sentence);
  }
}

function allowOrigin(text: string, key: Key): Pick<Remedy, "sentence" | "action"> {
  const pattern = patternForOrigin(observeOrigin({ origin: text, referer: undefined, ownHosts: [] }));
  if (pattern === null) return only("This is no website that could be allowed: use another key for this app.");
  const sentence = `If this website is yours, allow ${pattern} for the key.`;
  return { sentence, action: { kind: "allow-origin", keyId: key.id, pattern } };
}

function endless({ id, expiresAtMs }: Key): Remedy["action"] {
  return expiresAtMs === null ? null : { kind: "change-key", keyId: id, changes: { expiresAt: null } };
}

function only(sentence: string): Remedy {
  return { sentence, action: null, settled: false };
}
