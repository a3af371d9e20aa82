import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";

const project = field.projectId();

/** What stands in the paths of the API. */
export const Params = {
  none: z.strictObject({}),
  project: z.strictObject({ project }),
  key: z.strictObject({ project, key: field.keyId() }),
  service: z.strictObject({
    project,
    service: z.string().openapi({ description: "The service's id.", example: "maps" }),
  }),
  adminToken: z.strictObject({
    project,
    token: z.string().openapi({ description: "The admin token's id; not its value.", example: "adm_2bV6nYx0QpRt8LkS" }),
  }),
  member: z.strictObject({
    project,
    member: z.string().openapi({ description: "The member's account id.", example: "hS7kQ2mVxW9cTn4LrXa0bYe5" }),
  }),
  invitation: z.strictObject({
    project,
    invitation: z.string().openapi({ description: "The invitation's id.", example: "inv_2bV6nYx0QpRt8LkS" }),
  }),
  session: z.strictObject({
    session: z.string().openapi({ description: "The session's id.", example: "hS7kQ2mVxW9cTn4LrXa0bYe5" }),
  }),
  webhook: z.strictObject({
    project,
    webhook: z.string().openapi({ description: "The webhook's id.", example: "whk_2bV6nYx0QpRt8LkS" }),
  }),
  token: z.strictObject({
    project,
    token: z.string().openapi({ description: "The token's id; not its value.", example: "tok_5cTn4LrXa0bYe5Hs" }),
  }),
  signingKey: z.strictObject({
    project,
    signingKey: z.string().openapi({ description: "The signing key's id.", example: "7K3QX0ZP9A" }),
  }),
};
