import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";
import { field } from "./field.ts";
import { listOf } from "./list-of.ts";
import { accountFields } from "./account-fields.ts";

const email = z.string().openapi({ description: "In lower case.", example: "ben@shop.example" });

const shape = {
  id: z.string().openapi({ description: "The invitation's id; not its token.", example: "inv_2bV6nYx0QpRt8LkS" }),
  email,
  role: field.role(),
  createdAt: field.time("When it was made."),
  createdBy: z.string().openapi({ example: "ada@shop.example" }),
  expiresAt: field.time("When its link stops working: 7 days after it was made."),
};

const InvitationBody = z.strictObject(shape).openapi("Invitation");

/** The invitations of a project that are still open. */
export const InvitationListBody = listOf(InvitationBody, "InvitationList");

/** An invitation that was just made, with its link, this once. */
export const CreatedInvitationBody = z
  .strictObject({
    ...shape,
    link: z.string().openapi({
      description: "Shown this once. Whoever opens it can join under the invited address.",
      example: "https://maps.example.org/console/join?token=Qk3…",
    }),
    mail: z.enum(["sent", "failed", "off"]).openapi({
      description: "Whether the link was mailed as well; off: mail is not set up on this server.",
      example: "sent",
    }),
    mailProblem: z.string().nullable().openapi({ description: "Why the mail did not leave.", example: null }),
  })
  .openapi("CreatedInvitation");

/** Who is invited, and as what. */
export const CreateInvitationInput = strictFields({
  email: z.email().max(200).openapi({ description: "Who is invited.", example: "ben@shop.example" }),
  role: field.role(),
}).openapi("CreateInvitation");

const token = z.string().min(1).max(200).openapi({ description: "Stands in the invitation's link.", example: "Qk3…" });

/** The token of an invitation. */
export const InvitationTokenInput = strictFields({ token }).openapi("InvitationToken");

/** What the invited person is told before they accept. */
export const OfferBody = z
  .strictObject({
    projectName: field.name("Shop"),
    invitedBy: z.string().openapi({ example: "ada@shop.example" }),
    email,
    role: field.role(),
    expiresAt: field.time("When the link stops working."),
    hasAccount: z.boolean().openapi({
      description: "Whether there is an account with this address, so that signing in is enough.",
      example: false,
    }),
  })
  .openapi("InvitationOffer");

/** What a new account is made of; its address is the invited one. */
export const JoinInput = strictFields({
  token,
  name: accountFields.name(),
  password: accountFields.password(),
}).openapi("Join");

/** The project that was joined. */
export const JoinedBody = z.strictObject({ projectId: field.projectId() }).openapi("Joined");
