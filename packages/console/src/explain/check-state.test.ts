import { expect, test } from "vitest";
import type { ExplainedCheck } from "../api/model.ts";
import { statedChecks } from "./check-state.ts";

const check = (result: ExplainedCheck["result"]): ExplainedCheck => ({ id: result, title: "", result, sentence: "" });
const KEY = { id: "key_1", name: "Shop" };

test("the first refusal ends a request; what follows is what would come next", () => {
  const checks = [check("pass"), check("skip"), check("refuse"), check("pass"), check("refuse")];
  expect(statedChecks({ checks, key: KEY }).map(({ state }) => state)).toEqual([
    "passed",
    "does not apply",
    "refused",
    "would pass",
    "would refuse too",
  ]);
});

test("without a key the checks after the first refusal are not reached", () => {
  const checks = [check("pass"), check("refuse"), check("skip")];
  expect(statedChecks({ checks, key: null }).map(({ state }) => state)).toEqual(["passed", "refused", "not reached"]);
});
