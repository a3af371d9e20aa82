import type { z } from "zod";
import type { Routed } from "#app/ports/router.ts";
import type { UpstreamAnswer } from "./json-upstream.ts";

/** How an engine's answers are read: a good one by its schema, any other by what it says is the matter. */
export type RoutedReading<Schema extends z.ZodType, T> = {
  readonly schema: Schema;
  /** May throw: what does not make sense counts as no answer. */
  readonly read: (answer: z.output<Schema>) => T;
  readonly refusalOf: (json: unknown) => Exclude<Routed<T>["kind"], "found">;
};

/** Turns what an engine said into an answer of the router. */
export function readRouted<Schema extends z.ZodType, T>(
  answer: UpstreamAnswer,
  { schema, read, refusalOf }: RoutedReading<Schema, T>,
): Routed<T> {
  if (answer.kind !== "answered") return answer;
  if (answer.status !== 200) return { kind: refusalOf(answer.json) };
  const parsed = schema.safeParse(answer.json);
  if (!parsed.success) return { kind: refusalOf(answer.json) };
  try {
    return { kind: "found", found: read(parsed.data) };
  } catch {
    return { kind: "unavailable" };
  }
}
