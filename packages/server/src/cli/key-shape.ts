import { z } from "zod";
import { facts } from "./table.ts";

/** A key, as far as people are shown it here. */
export const KeyShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  display: z.string(),
  status: z.string(),
  services: z.array(z.string()).nullable(),
  resources: z.array(z.string()).nullable(),
  origins: z.array(z.string()),
  userAgents: z.array(z.string()),
  ips: z.array(z.string()),
  quotaPerDay: z.number().nullable(),
  ratePerSecond: z.number().nullable(),
  expiresAt: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  lastUsedAt: z.string().nullable(),
  requestsToday: z.number(),
});

/** A key for people, one fact a line. */
export function keyFacts(key: z.output<typeof KeyShape>): string[] {
  return facts([
    ["id", key.id],
    ["name", key.name],
    ["kind", key.kind],
    ["value", key.display],
    ["status", key.status],
    ["services", key.services?.join(", ") ?? "all"],
    ["resources", key.resources?.join(", ") ?? "all"],
    ["origins", listed(key.origins)],
    ["user-agents", listed(key.userAgents)],
    ["ips", listed(key.ips)],
    ["quota per day", key.quotaPerDay],
    ["rate per second", key.ratePerSecond],
    ["expires", key.expiresAt],
    ["created", `${key.createdAt} by ${key.createdBy}`],
    ["last used", key.lastUsedAt],
    ["requests today", key.requestsToday],
  ]);
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? "any" : items.join(", ");
}
