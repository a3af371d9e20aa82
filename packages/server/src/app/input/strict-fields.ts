import { nearestName } from "#core/nearest-name.ts";
import { z } from "zod";

/**
 * An object schema that refuses fields it does not know.
 * The message of such an issue is the nearest known field, or empty: `describeIssue` makes the sentence.
 */
export function strictFields<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? (nearestName(issue.keys[0] ?? "", known) ?? "") : undefined,
  });
}
