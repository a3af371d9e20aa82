import { expect, it } from "vitest";
import { comparedWords } from "./compared-words.ts";

it.each([
  [1_204, 1_075, "12% more than by this time yesterday (1,075)"],
  [900, 1_000, "10% fewer than by this time yesterday (1,000)"],
  [7, 7, "As many as by this time yesterday"],
  [30_000, 1_000, "30 times as many as by this time yesterday (1,000)"],
  [5, 0, "None by this time yesterday"],
  [0, 4, "100% fewer than by this time yesterday (4)"],
])("%i beside %i reads as %j", (now, before, words) => {
  expect(comparedWords(now, before, "by this time yesterday")).toBe(words);
});
