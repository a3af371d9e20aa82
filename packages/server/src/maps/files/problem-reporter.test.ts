import { expect, it } from "vitest";
import { ProblemReporter } from "./problem-reporter.ts";

it("tells a problem that stays only once, and again when it came back", () => {
  const said: string[] = [];
  const reporter = new ProblemReporter(
    (text) => said.push(text),
    () => 0,
  );
  for (const problems of [["a"], ["a", "b"], ["b"], ["a", "b"]]) reporter.standing(problems);
  expect(said).toEqual(["a", "b", "a"]);
});

it("tells a problem that requests meet at most once a minute", () => {
  const said: string[] = [];
  let nowMs = 0;
  const reporter = new ProblemReporter(
    (text) => said.push(text),
    () => nowMs,
  );
  for (nowMs of [0, 1_000, 59_999, 60_000, 60_001]) reporter.passing("a");
  reporter.passing("b");
  expect(said).toEqual(["a", "a", "b"]);
});
