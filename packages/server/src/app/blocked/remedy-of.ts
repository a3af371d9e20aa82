import { compileKey } from "#core/compile-key.ts";
import type { Key } from "#core/key.ts";
import { matchClient } from "#core/match-client.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { patternForOrigin } from "#core/pattern/pattern-for-origin.ts";
import { refusalOf } from "#core/refusal.ts";
import type { BlockedGroup } from "../ports/blocked-store.ts";
import type { Remedy } from "./remedy.ts";

/** What would have these requests served from now on, if that is wanted; `key` is the key as it is today. */
export function remedyOf(group: BlockedGroup, key: Key | null): Remedy {
  if (key === null || key.deletedAtMs !== null || key.revokedAtMs !== null) return only(refusalOf(group.code).sentence);
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

function allowOrigin(text: string, key: Key): Remedy {
  const origin = observeOrigin({ origin: text, referer: undefined, ownHosts: [] });
  if (matchClient(compileKey(key), origin, "") === "matched") {
    return only("The key may be used on this website by now: nothing is left to do.");
  }
  const pattern = patternForOrigin(origin);
  if (pattern === null) return only("This is no website that could be allowed: use another key for this app.");
  const sentence = `If this website is yours, allow ${pattern} for the key.`;
  return { sentence, action: { kind: "allow-origin", keyId: key.id, pattern } };
}

function endless({ id, expiresAtMs }: Key): Remedy["action"] {
  return expiresAtMs === null ? null : { kind: "change-key", keyId: id, changes: { expiresAt: null } };
}

function only(sentence: string): Remedy {
  return { sentence, action: null };
}
