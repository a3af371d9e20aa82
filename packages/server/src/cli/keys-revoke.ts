import type { Command } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { KeyShape } from "./key-shape.ts";
import { printAnswer } from "./print-answer.ts";

/** `latchkey keys revoke`. */
export const keysRevoke: Command = {
  words: ["keys", "revoke"],
  summary: "Refuse a key from now on, for good",
  details: [],
  args: [{ name: "KEY", help: "The key's id: key_..." }],
  options: [PROJECT_OPTION],
  needs: "server",
  example: "latchkey keys revoke key_9fQ2bW7cYh3DsKe1",
  async run(call) {
    const path = `${await findProject(call)}/keys/${encodeURIComponent(call.args["KEY"] ?? "")}`;
    const answer = await call.server().post(`${path}/revoke`);
    printAnswer(call, answer, () => {
      const { id, name } = KeyShape.parse(answer);
      return [`${id} (${name}) is revoked: every request with it is refused.`];
    });
    return 0;
  },
};
