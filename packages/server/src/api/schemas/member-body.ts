import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";

/** A person of a project. */
export const MemberBody = z
  .strictObject({
    accountId: z.string().openapi({ example: "hS7kQ2mVxW9cTn4LrXa0bYe5" }),
    name: field.name("Ada"),
    email: z.string().openapi({ example: "ada@shop.example" }),
    role: field.role(),
  })
  .openapi("Member");

/** The people of a project. */
export const MemberListBody = listOf(MemberBody, "MemberList");

/** A member's new role. */
export const ChangeMemberInput = strictFields({ role: field.role() }).openapi("ChangeMember");
