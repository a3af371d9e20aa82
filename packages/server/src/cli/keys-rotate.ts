import { z } from "zod";
import type { Command } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { printAnswer } from "./print-answer.ts";
import { UsageError } from "./usage-error.ts";

const Rotated = z.object({ value: z.string(), previous: z.object({ retiresAt: z.string() }).nullable() });

/** `latchkey keys rotate`. */
export const keysRotate: Command = {
  words: ["keys", "rotate"],
  summary: "Give a key a new value; the old one works for a while",
  details: [],
  args: [{ name: "KEY", help: "The key's id: key_..." }],
  options: [
    PROJECT_OPTION,
    {
      name: "grace-seconds",
      value: "N",
      help: "How long the old value still works; a day when left out, 0: not at all.",
    },
  ],
  needs: "server",
  example: "latchkey keys rotate key_9fQ2bW7cYh3DsKe1 --grace-seconds 604800",
  async run(call) {
    const path = `${await findProject(call)}/keys/${encodeURIComponent(call.args["KEY"] ?? "")}`;
    const grace = call.option("grace-seconds");
    if (grace !== undefined && !/^\d{1,9}$/.test(grace)) {
      throw new UsageError("--grace-seconds must be a whole number, such as 86400.");
    }
    const answer = await call
      .server()
      .post(`${path}/rotate`, grace === undefined ? {} : { graceSeconds: Number(grace) });
    printAnswer(call, answer, () => {
      const { value, previous } = Rotated.parse(answer);
      return [
        previous === null ? "The old value no longer works." : `The old value works until ${previous.retiresAt}.`,
        value,
      ];
    });
    return 0;
  },
};
