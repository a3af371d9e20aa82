import { z } from "zod";
import type { Command } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { printAnswer } from "./print-answer.ts";
import { table } from "./table.ts";

const Usage = z.object({
  rows: z.array(
    z.object({
      start: z.string(),
      key: z.string().optional(),
      service: z.string().optional(),
      outcome: z.string().optional(),
      origin: z.string().optional(),
      requests: z.number(),
      cost: z.number(),
    }),
  ),
});

/** `latchkey usage`. */
export const usage: Command = {
  words: ["usage"],
  summary: "Print how many requests there were",
  details: ["The last 24 hours by hour when nothing is said. Exact to the request."],
  args: [],
  options: [
    PROJECT_OPTION,
    { name: "from", value: "TIME", help: "The first moment that counts: 2026-11-01T00:00:00Z." },
    { name: "to", value: "TIME", help: "The first moment that no longer counts; now when left out." },
    { name: "interval", value: "INTERVAL", help: "minute, hour, day or month." },
    { name: "group-by", value: "LIST", help: "key,service,outcome,origin: one or more." },
    { name: "top", value: "NUMBER", help: "Tell only so many values of the first, the busiest; sum the others up." },
    { name: "key", value: "LIST", help: "Of these keys alone, by id." },
    { name: "service", value: "LIST", help: "Of these services alone." },
    { name: "outcome", value: "LIST", help: "allowed, refused, or codes of refusals." },
    { name: "origin", value: "ORIGIN", help: "From this origin alone." },
  ],
  needs: "server",
  example: "latchkey usage --interval day --group-by service,outcome",
  async run(call) {
    const answer = await call.server().get(`${await findProject(call)}/usage`, {
      from: call.option("from"),
      to: call.option("to"),
      interval: call.option("interval"),
      groupBy: call.option("group-by"),
      top: call.option("top"),
      key: call.option("key"),
      service: call.option("service"),
      outcome: call.option("outcome"),
      origin: call.option("origin"),
    });
    printAnswer(call, answer, () => linesOf(Usage.parse(answer).rows));
    return 0;
  },
};

const DIMENSIONS = ["key", "service", "outcome", "origin"] as const;

function linesOf(rows: z.output<typeof Usage>["rows"]): string[] {
  const [first] = rows;
  if (first === undefined) return ["There were no requests."];
  const shown = DIMENSIONS.filter((dimension) => first[dimension] !== undefined);
  const cells = rows.map((row) => [
    row.start,
    ...shown.map((dimension) => row[dimension] || null),
    row.requests,
    row.cost,
  ]);
  return table(["START", ...shown.map((dimension) => dimension.toUpperCase()), "REQUESTS", "COST"], cells);
}
