import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Turn } from "./turn.ts";

function recordingTurn(answers: { commits: boolean[] }) {
  const log: string[] = [];
  const turn = new Turn<string>({
    commit: () => (log.push("commit"), answers.commits.shift() ?? true),
    send: (answer) => void log.push(`send ${answer}`),
    refuse: (answer) => void log.push(`refuse ${answer}`),
  });
  return { turn, log };
}

describe("Turn", () => {
  it("writes once for all answers of a turn, and sends them after that", async () => {
    const { turn, log } = recordingTurn({ commits: [] });
    turn.add("a");
    turn.add("b");
    expect(log).toEqual([]);
    await nextTurn();
    expect(log).toEqual(["commit", "send a", "send b"]);
  });

  it("refuses what could not be written, and sends the next turn's answers again", async () => {
    const { turn, log } = recordingTurn({ commits: [false, true] });
    turn.add("a");
    await nextTurn();
    turn.add("b");
    await nextTurn();
    expect(log).toEqual(["commit", "refuse a", "commit", "send b"]);
  });
});
