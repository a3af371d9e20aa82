import { z } from "@hono/zod-openapi";

/** Fields that many bodies share. */
export const field = {
  projectId: () => z.string().openapi({ description: "The project's id.", example: "prj_4mZ0Kq8vTn2LrXa7" }),
  keyId: () => z.string().openapi({ description: "The key's id; not its value.", example: "key_9fQ2bW7cYh3DsKe1" }),
  name: (example: string) => z.string().openapi({ description: "A name for people.", example }),
  time: (description: string) =>
    z.iso.datetime({ precision: 3 }).openapi({ description, example: "2026-11-21T09:30:00.000Z", format: "date-time" }),
  timeOrNull: (description: string) =>
    z.iso.datetime({ precision: 3 }).nullable().openapi({ description, example: null, format: "date-time" }),
  role: () =>
    z.enum(["owner", "editor", "viewer"]).openapi({
      description: "A viewer reads, an editor changes, an owner also decides who may.",
      example: "editor",
    }),
  nextCursor: () =>
    z.string().nullable().openapi({
      description: "Send it as `cursor` to get the next page; null on the last one.",
      example: null,
    }),
};
