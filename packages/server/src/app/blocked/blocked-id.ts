import { z } from "zod";
import type { BlockedGroup } from "../ports/blocked-store.ts";

const Parts = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** The id of a group of refused requests: what they have in common, so that it stays the same while they go on. */
export function writeBlockedId({ keyId, service, code, origin }: BlockedGroup): string {
  return `blk_${Buffer.from(JSON.stringify([keyId, service, code, origin])).toString("base64url")}`;
}

/** The four texts in an id; `null` where it is none. They are only as true as whoever sent them. */
export function readBlockedId(id: string): { keyId: string; service: string; code: string; origin: string } | null {
  const [, encoded] = /^blk_([\w-]{1,2000})$/.exec(id) ?? [];
  if (encoded === undefined) return null;
  try {
    const [keyId, service, code, origin] = Parts.parse(JSON.parse(Buffer.from(encoded, "base64url").toString()));
    return { keyId, service, code, origin };
  } catch {
    return null;
  }
}
