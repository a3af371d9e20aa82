import { z } from "zod";
import type { Command, CommandCall } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { printAnswer } from "./print-answer.ts";
import { table } from "./table.ts";
import { UsageError } from "./usage-error.ts";

const Explained = z.object({
  outcome: z.string(),
  checks: z.array(z.object({ title: z.string(), result: z.string(), sentence: z.string() })),
});

/** `latchkey explain`. */
export const explain: Command = {
  words: ["explain"],
  summary: "Say what the gate would answer to a request, check by check",
  details: ["Nothing is counted. Ends with 0 whatever the answer would be."],
  args: [{ name: "URL", help: "The address, with its key." }],
  options: [
    PROJECT_OPTION,
    { name: "header", value: "LINE", help: "A header, such as 'Origin: https://shop.example'; may be repeated." },
    { name: "ip", value: "ADDRESS", help: "The client's address; your own when left out." },
  ],
  needs: "server",
  example:
    "latchkey explain 'https://maps.example.org/tiles/world/0/0/0.pbf?key=lk_pub_...' --header 'Origin: https://shop.example'",
  async run(call) {
    const headers = headersOf(call);
    const ip = call.option("ip");
    const body = { url: call.args["URL"] ?? "", headers, ...(ip === undefined ? {} : { ip }) };
    const answer = await call.server().post(`${await findProject(call)}/explain`, body);
    printAnswer(call, answer, () => {
      const { outcome, checks } = Explained.parse(answer);
      const rows = checks.map(({ title, result, sentence }) => [result, title, sentence]);
      return [`Outcome: ${outcome}`, "", ...table(["RESULT", "CHECK", "WHY"], rows)];
    });
    return 0;
  },
};

function headersOf(call: CommandCall): Record<string, string> {
  const headers = call.options("header").map((line) => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      throw new UsageError(`${JSON.stringify(line)} is no header. Write --header 'Origin: https://shop.example'.`);
    }
    return [name, value];
  });
  return Object.fromEntries(headers);
}
