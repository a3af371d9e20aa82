import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "zod";

const MAX_SYNC_EVERY_MS = 10_000;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "1 to 63 small letters, digits or hyphens, such as world-2026")
  .describe("Small letters, digits and hyphens.");

const limit = z.int().min(1).nullable().default(null);

const PlanEntry = strictFields({
  id,
  name: z.string().min(1).max(80).describe("The name that people see."),
  maxKeys: z.int().min(0).nullable().default(null).describe("Keys besides the default key; null: as many as wanted."),
  quotaPerDayPerKey: limit.describe("Requests per day of every key that sets none of its own; null: no limit."),
  ratePerSecondPerIp: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe("Requests per second of one client address, for every key that sets none of its own; null: no limit."),
  pricePerThousand: z
    .record(id, z.number().min(0))
    .default({})
    .describe(
      'What 1,000 requests of a service cost, in your currency: {"maps": 0.5}. Services that are not named are free.',
    ),
}).describe("What a project gets and pays.");

const TilesetEntry = strictFields({
  id: id.describe("The name in the URL: /tiles/{id}/tiles.json."),
  file: z.string().min(1).describe("A PMTiles or MBTiles archive; a relative path starts in the data directory."),
});

const Metering = strictFields({
  syncEveryMs: z
    .int()
    .min(0)
    .max(MAX_SYNC_EVERY_MS)
    .default(50)
    .describe("How often the usage journal is forced to disk, in milliseconds; 0: with every write."),
  whenUnavailable: z
    .enum(["refuse", "serve"])
    .default("refuse")
    .describe("What happens when usage cannot be written (disk full): refuse requests, or serve them uncounted."),
}).describe("How usage is counted.");

/** The file that `LATCHKEY_CONFIG` names; every field may be left out. Published as `spec/config.schema.json`. */
export const ConfigFile = strictFields({
  $schema: z.string().optional().describe("For editors; not read."),
  defaultPlan: z.string().min(1).default("unlimited").describe("The plan of a project that is made without one."),
  plans: z.array(PlanEntry).max(100).default([]).describe("Plans besides the built-in ones: unlimited, free, pro."),
  tilesets: z.array(TilesetEntry).max(1_000).default([]).describe("Your own tile archives, beside the built-in world."),
  metering: Metering.prefault({}),
}).describe("The configuration file of Latchkey.");

/** The configuration file, parsed and with its defaults filled in. */
export type ConfigFile = z.output<typeof ConfigFile>;
