import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { pageFields } from "./page-query.ts";

const texts = (description: string, example: string[]) => z.array(z.string()).openapi({ description, example });

/** Who may use a key, and what for. */
export const restrictionFields = {
  services: texts("Services it may be used for; null or left out: all that the project has enabled.", ["maps"])
    .nullable()
    .optional(),
  resources: texts("Styles and tilesets it may be used for; null or left out: all.", ["streets"]).nullable().optional(),
  origins: texts("Websites that may use it. `example.com` is that host alone, `*.example.com` its subdomains.", [
    "shop.example",
    "*.shop.example",
  ]).optional(),
  userAgents: texts(
    "Text that the User-Agent must contain, in the same case; one match of origins or user-agents is enough.",
    ["ShopApp/"],
  ).optional(),
  ips: texts("Client addresses or ranges that may use it.", ["192.0.2.0/24"]).optional(),
  missingOrigin: z.enum(["deny", "allow", "limit"]).optional().openapi({
    description: "What happens to requests that name no website, when `origins` are set.",
    example: "deny",
  }),
};

const settings = {
  ...restrictionFields,
  quotaPerDay: z
    .int()
    .nullable()
    .optional()
    .openapi({ description: "Requests per day; null: what the plan says.", example: 10_000 }),
  quotaPerMonth: z.int().nullable().optional().openapi({
    description: "Requests per month; null: no limit.",
    example: 200_000,
  }),
  ratePerSecond: z
    .number()
    .nullable()
    .optional()
    .openapi({ description: "Requests per second; null: no limit.", example: 50 }),
  ratePerSecondPerIp: z.number().nullable().optional().openapi({
    description: "Requests per second of one client address; null: what the plan says.",
    example: 5,
  }),
  allowInUrl: z.boolean().optional().openapi({ description: "A secret key may stand in a URL.", example: false }),
  requireSignature: z.boolean().optional().openapi({
    description: "Admit signed addresses only; make the key's signing secret to sign them.",
    example: false,
  }),
  enabled: z.boolean().optional().openapi({ description: "false refuses it until it is true again.", example: true }),
  expiresAt: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .nullable()
    .optional()
    .openapi({
      description: "When it stops by itself; null: never.",
      example: "2030-01-31T09:00:00Z",
      type: "string",
      format: "date-time",
    }),
};

/** What a new key is made of. */
export const CreateKeyInput = strictFields({
  name: z.string().openapi({ description: "A name for people, 1 to 80 characters.", example: "Shop website" }),
  kind: z.enum(["public", "secret"]).optional().openapi({
    description:
      "`public` for browsers and apps: it can be copied again. `secret` for servers: it is shown once. Needed unless `preset` says it.",
    example: "public",
  }),
  preset: z.enum(["map-tiles", "rest", "browser", "server"]).optional().openapi({
    description: "A name for restrictions that go together, see `/api/v1/key-presets`; what else is said here wins.",
    example: "map-tiles",
  }),
  ...settings,
}).openapi("CreateKey");

/** What can be changed about a key; fields that are left out stay. */
export const ChangeKeyInput = strictFields({
  name: z
    .string()
    .optional()
    .openapi({ description: "A name for people, 1 to 80 characters.", example: "Shop website" }),
  ...settings,
}).openapi("ChangeKey");

/** What narrows the list of keys. */
export const KeyListQuery = strictFields({
  ...pageFields,
  cursor: z.string().max(1_000).optional().openapi({ description: "`nextCursor` of the page before." }),
  search: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "Part of the name, the id or the shortened value; or a whole value.", example: "shop" }),
  status: z.enum(["active", "disabled", "expired", "revoked", "deleted"]).optional().openapi({
    description: "Left out: all but deleted ones.",
    example: "active",
  }),
  kind: z.enum(["public", "secret"]).optional().openapi({ description: "Of this kind alone.", example: "public" }),
  service: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: "Only keys that may use this service, by its id.", example: "geocoding" }),
  sort: z.enum(["newest", "name", "last-used"]).optional().openapi({
    description: "The order; `newest` first when left out. A cursor fits the order it was made in.",
    example: "newest",
  }),
});
