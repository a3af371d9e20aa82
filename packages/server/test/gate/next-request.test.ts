import { expect, test } from "vitest";
import { Dice } from "../fuzz/dice.ts";
import type { GateServer } from "./gate-server.ts";
import { makeProject } from "./made.ts";
import { expectedCode, type ModelledKey, type ModelledProject, type Question } from "./modelled-key.ts";
import { onEveryRecord } from "./on-every-record.ts";
import { addKey, drawChange, SITES } from "./random-change.ts";

const PROJECTS = 4;
const KEYS_PER_PROJECT = 3;
const CHANGES_PER_PROJECT = 250;

onEveryRecord((server) => {
  test("a change is in force on the next request after its answer: 1,000 random changes among requests", async () => {
    const seed = Date.now() % 1_000_000;
    const stories = Array.from({ length: PROJECTS }, (_, number) => tellStory(server(), new Dice(seed + number)));
    const wrong = (await Promise.all(stories)).flat();
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
  }, 120_000);
});

/** Changes one project again and again; answers every request that ended otherwise than the model says. */
async function tellStory(server: GateServer, dice: Dice): Promise<string[]> {
  const { path } = await makeProject(server);
  const project: ModelledProject = { path, isSuspended: false, hasMaps: true, keys: [] };
  for (let made = 0; made < KEYS_PER_PROJECT; made += 1) await addKey(server, project);
  const wrong: string[] = [];
  for (let number = 0; number < CHANGES_PER_PROJECT; number += 1) {
    const key = dice.pick(project.keys);
    const questions = [...questionsOf(dice, key), ...questionsOf(dice, dice.pick(project.keys)).slice(0, 1)];
    const before = questions.map((question) => expectedCode(project, question));
    const { name, tell } = drawChange(dice, project, key);
    // While the change is under way, either answer is right: what was before, or what comes after.
    const meanwhile = questions.map((question) => ask(server, question));
    await tell(server);
    const after = questions.map((question) => expectedCode(project, question));
    const [early, late] = await Promise.all([Promise.all(meanwhile), askAll(server, questions)]);
    for (const [index, question] of questions.entries()) {
      const story = `change ${number} (${name}), value ${valueName(question)}: `;
      const [said, next] = [early[index] ?? null, late[index] ?? null];
      if (next !== after[index]) wrong.push(`${story}${next} after the answer, not ${after[index]}`);
      if (said !== before[index] && said !== after[index]) wrong.push(`${story}${said} during the change`);
    }
  }
  return wrong;
}

/** The values that a key has and had, each from some website. */
function questionsOf(dice: Dice, key: ModelledKey): Question[] {
  const values = [key.value, key.previous, key.retired.at(-1)].filter((value) => typeof value === "string");
  return values.map((value) => ({ key, value, site: dice.pick(SITES) }));
}

function askAll(server: GateServer, questions: readonly Question[]): Promise<(string | null)[]> {
  return Promise.all(questions.map((question) => ask(server, question)));
}

async function ask(server: GateServer, { value, site }: Question): Promise<string | null> {
  const { code } = await server.ask("/tiles/world/tiles.json", { "X-Api-Key": value, Origin: `https://${site}` });
  return code;
}

function valueName({ key, value }: Question): string {
  return value === key.value ? "in force" : value === key.previous ? "in grace" : "retired";
}
