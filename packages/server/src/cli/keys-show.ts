import { z } from "zod";
import type { Command } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { keyFacts, KeyShape } from "./key-shape.ts";
import { printAnswer } from "./print-answer.ts";

const Value = z.object({ value: z.string() });

/** `latchkey keys show`. */
export const keysShow: Command = {
  words: ["keys", "show"],
  summary: "Show a key and its restrictions",
  details: [],
  args: [{ name: "KEY", help: "The key's id: key_..." }],
  options: [PROJECT_OPTION, { name: "value", help: "Print only the value of a public key." }],
  needs: "server",
  example: "latchkey keys show key_9fQ2bW7cYh3DsKe1 --value",
  async run(call) {
    const path = `${await findProject(call)}/keys/${encodeURIComponent(call.args["KEY"] ?? "")}`;
    if (call.isOn("value")) {
      const answer = await call.server().get(`${path}/value`);
      printAnswer(call, answer, () => [Value.parse(answer).value]);
    } else {
      const answer = await call.server().get(path);
      printAnswer(call, answer, () => keyFacts(KeyShape.parse(answer)));
    }
    return 0;
  },
};
