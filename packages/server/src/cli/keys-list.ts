import { z } from "zod";
import type { Command } from "./command.ts";
import { findProject, PROJECT_OPTION } from "./find-project.ts";
import { KeyShape } from "./key-shape.ts";
import { printAnswer } from "./print-answer.ts";
import { table } from "./table.ts";

const Keys = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() });
const HEAD = ["ID", "NAME", "KIND", "STATUS", "VALUE", "TODAY", "LAST USED"];

/** `latchkey keys list`. */
export const keysList: Command = {
  words: ["keys", "list"],
  summary: "List the keys of a project",
  details: [],
  args: [],
  options: [
    PROJECT_OPTION,
    { name: "search", value: "TEXT", help: "Part of a name or id, or a whole key." },
    { name: "status", value: "STATUS", help: "active, disabled, expired, revoked or deleted." },
  ],
  needs: "server",
  example: "latchkey keys list --status active --json",
  async run(call) {
    const path = `${await findProject(call)}/keys`;
    const query = { search: call.option("search"), status: call.option("status"), limit: "100" };
    const items: unknown[] = [];
    let cursor: string | null | undefined;
    do {
      const page = Keys.parse(await call.server().get(path, { ...query, cursor: cursor ?? undefined }));
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    printAnswer(call, { items }, () => linesOf(items.map((item) => KeyShape.parse(item))));
    return 0;
  },
};

function linesOf(keys: readonly z.output<typeof KeyShape>[]): string[] {
  if (keys.length === 0) return ["There are no such keys."];
  return table(
    HEAD,
    keys.map((key) => [key.id, key.name, key.kind, key.status, key.display, key.requestsToday, key.lastUsedAt]),
  );
}
