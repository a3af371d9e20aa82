import { expect, test } from "vitest";
import { z } from "zod";
import { describeIssue } from "./describe-issue.ts";
import { strictFields } from "./strict-fields.ts";

const Input = strictFields({
  name: z.string().min(1).max(5),
  kind: z.enum(["public", "secret"]),
  port: z.int().min(0).max(9).optional(),
  rate: z.number().positive().optional(),
  tags: z.array(z.string()).min(1).max(2).optional(),
  email: z.email().optional(),
  at: z.iso.datetime().optional(),
  id: z
    .string()
    .regex(/^[a-z]+$/, "small letters only")
    .optional(),
  inner: strictFields({ origins: z.array(z.string()).optional() }).optional(),
});

const good = { name: "a", kind: "public" };

test.each([
  [{ kind: "public" }, "name is needed."],
  [{ ...good, name: 7 }, "name must be text in quotes."],
  [{ ...good, name: "" }, "name must have at least 1 character."],
  [{ ...good, name: "abcdef" }, "name must have at most 5 characters."],
  [{ ...good, kind: "open" }, 'kind must be "public" or "secret".'],
  [{ ...good, port: 1.5 }, "port must be a whole number."],
  [{ ...good, port: 10 }, "port must be at most 9."],
  [{ ...good, rate: 0 }, "rate must be more than 0."],
  [{ ...good, tags: [] }, "tags must have at least 1 entry."],
  [{ ...good, tags: ["a", 1] }, "tags.1 must be text in quotes."],
  [{ ...good, email: "ada" }, "email must be an e-mail address such as ada@shop.example."],
  [{ ...good, at: "tomorrow" }, "at must be a time in UTC such as 2030-01-31T09:00:00Z."],
  [{ ...good, id: "A" }, "id must be small letters only."],
  [{ ...good, nmae: 1 }, 'nmae is not a known field; did you mean "name"?'],
  [{ ...good, colour: 1 }, "colour is not a known field."],
  [{ ...good, inner: { orgins: [] } }, 'inner.orgins is not a known field; did you mean "origins"?'],
])("%j: %s", (input, sentence) => {
  const parsed = Input.safeParse(input);
  const [issue] = parsed.error?.issues ?? [];
  if (issue === undefined) throw new Error("the input was accepted");
  const { field, rule } = describeIssue(issue, input);
  expect(`${field} ${rule}`).toBe(sentence);
});
