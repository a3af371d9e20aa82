import { strictFields } from "#app/input/strict-fields.ts";
import { LARGEST_AMOUNT_MICROS, MICROS_PER_UNIT } from "#core/budget.ts";
import { z } from "zod";

const MAX_SYNC_EVERY_MS = 10_000;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "1 to 63 small letters, digits or hyphens, such as world-2026")
  .describe("Small letters, digits and hyphens.");

const limit = z.int().min(1).nullable().default(null);

const rate = z.number().positive();

/** Larger ones could not be counted exactly in billionths. */
const amount = z
  .number()
  .min(0)
  .max(LARGEST_AMOUNT_MICROS / MICROS_PER_UNIT);

const ServiceDefaults = strictFields({
  quotaPerDay: limit.describe("Requests per day; null: no limit."),
  quotaPerMonth: limit.describe("Requests per month; null: no limit."),
  ratePerUser: rate
    .nullable()
    .default(null)
    .describe(
      "Requests per second of one user: the quotaUser parameter where sent, else the client IP; null: no limit.",
    ),
});

const PlanEntry = strictFields({
  id,
  name: z.string().min(1).max(80).describe("The name that people see."),
  maxKeys: z.int().min(0).nullable().default(null).describe("Keys besides the default key; null: as many as wanted."),
  quotaPerDayPerKey: limit.describe("Requests per day of every key; a key may set itself fewer. null: no limit."),
  ratePerSecondPerIp: rate
    .nullable()
    .default(null)
    .describe("Requests per second of one client address, for each key and service; null: no limit."),
  ratePerSecondPerIpByService: z
    .record(id, rate)
    .default({})
    .describe('The same for single services: {"maps": 60}. A map view loads about 30 tiles at once.'),
  pricePerThousand: z
    .record(id, amount)
    .default({})
    .describe(
      'What 1,000 requests of a service cost, in your currency: {"maps": 0.5}. Services that are not named are free.',
    ),
  creditPerMonth: amount
    .nullable()
    .default(null)
    .describe("What is free in each month, in your currency; null: the plan knows no credit."),
  whenCreditIsUsedUp: z
    .enum(["suspend", "bill"])
    .default("bill")
    .describe("What happens to requests that cost more than is left of the credit: refuse them, or go on and bill."),
  serviceDefaults: z
    .record(id, ServiceDefaults)
    .default({})
    .describe("Limits that a project made with the plan begins with, by service; they can be changed in each project."),
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

const Webhooks = strictFields({
  allowPrivateAddresses: z
    .boolean()
    .default(false)
    .describe(
      "Whether webhooks may reach addresses of this machine and its networks. Only where all who may make webhooks are trusted.",
    ),
}).describe("How alarms leave by webhook.");

const Mail = strictFields({
  smtpUrl: z
    .string()
    .regex(/^smtps?:\/\/[^/\s]+/, "smtp://host:587 or smtps://user:password@host:465")
    .nullable()
    .default(null)
    .describe("Where mail is handed in; null: every mail is written as a file to mail/ in the data directory."),
  from: z.string().min(3).max(254).default("Latchkey <latchkey@localhost>").describe("The sender of all mail."),
}).describe("How alarms leave by e-mail.");

const Routing = strictFields({
  engine: z.enum(["osrm", "valhalla"]).describe("What answers there."),
  url: z
    .string()
    .max(2_000)
    .regex(/^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/, "an address such as http://127.0.0.1:5000, without a query")
    .refine((text) => URL.canParse(text), "This is no address of a server.")
    .describe("Where it is reached: http://127.0.0.1:5000; a path before its own is kept."),
}).describe("The routing engine that you run: with one, there is a service for directions and travel times.");

const Keyless = strictFields({
  project: z
    .string()
    .regex(/^prj_[0-9A-Za-z]{16}$/, "a project's id, such as prj_4mZ0Kq8vTn2LrXa7")
    .describe("The project that such requests count under, with the key id `keyless`; its limits and switches hold."),
  services: z
    .array(z.enum(["maps", "geocoding", "places"]))
    .min(1)
    .default(["maps"])
    .describe("What may be used without a key. Maps then say that they are for development purposes only."),
  ratePerSecondPerIp: z
    .number()
    .positive()
    .max(1_000)
    .default(30)
    .describe("Requests per second of one client address. A map view loads about 30 tiles at once."),
}).describe("Requests without a key, for development only; everything in production should carry one.");

/** The vendors' dialects that a host name can be bound to. */
const DIALECTS = ["google", "goong", "apple"] as const;

const HostName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, "a host name in small letters without a port, such as rsapi.example.org");

/** The file that `LATCHKEY_CONFIG` names; every field may be left out. Published as `spec/config.schema.json`. */
export const ConfigFile = strictFields({
  $schema: z.string().optional().describe("For editors; not read."),
  defaultPlan: z.string().min(1).default("unlimited").describe("The plan of a project that is made without one."),
  plans: z.array(PlanEntry).max(100).default([]).describe("Plans besides the built-in ones: unlimited, free, pro."),
  tilesets: z.array(TilesetEntry).max(1_000).default([]).describe("Your own tile archives, beside the built-in world."),
  metering: Metering.prefault({}),
  webhooks: Webhooks.prefault({}),
  mail: Mail.prefault({}),
  dialectHosts: z
    .record(HostName, z.enum(DIALECTS))
    .default({})
    .describe('Host names that speak a vendor\'s dialect at their root: {"rsapi.example.org": "goong"}.'),
  routing: Routing.nullable().default(null).describe("Where ways are computed; null: nowhere."),
  keyless: Keyless.nullable().default(null).describe("Requests without a key; null: they are refused."),
}).describe("The configuration file of Latchkey.");

/** The configuration file, parsed and with its defaults filled in. */
export type ConfigFile = z.output<typeof ConfigFile>;
