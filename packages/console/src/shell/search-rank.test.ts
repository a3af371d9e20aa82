import { expect, it } from "vitest";
import { searchRank } from "./search-rank.ts";

it("puts names before what is said about them, and beginnings before the middle", () => {
  expect(searchRank("aud", "Audit log", "Who changed what")).toBe(0);
  expect(searchRank("log", "Audit log", "Who changed what")).toBe(1);
  expect(searchRank("changed", "Audit log", "Who changed what")).toBe(2);
  expect(searchRank("udit", "Audit log", "Who changed what")).toBeNull();
});

it("reads several words as they stand, and capitals as small letters", () => {
  expect(searchRank("AUDIT L", "Audit log", "")).toBe(0);
  expect(searchRank("your server", "Sign on your server", "")).toBe(1);
});

it("does not search descriptions for one or two letters, and finds everything before something is typed", () => {
  expect(searchRank("wh", "Audit log", "Who changed what")).toBeNull();
  expect(searchRank(" ", "Audit log", "")).toBe(0);
});
