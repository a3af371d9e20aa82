import { expect, it } from "vitest";
import { forecastWords, marksOf } from "./spending-words.ts";

const budget = (amountPerMonth: number, whenUsedUp: "suspend" | "bill") => ({ amountPerMonth, whenUsedUp });
const spending = { budget: null, credit: null, spentThisMonth: 3, forecastThisMonth: 12 };

it("says where the month ends when nothing limits it", () => {
  expect(forecastWords(spending)).toBe("At this pace the month ends at 12.00.");
  expect(marksOf(spending)).toEqual([]);
});

it("warns before a cap stops requests, and says when it has", () => {
  const capped = { ...spending, budget: budget(10, "suspend") };
  expect(forecastWords(capped)).toMatch(/budget of 10\.00 is used up before the month ends/);
  expect(forecastWords({ ...capped, spentThisMonth: 10 })).toMatch(/^The budget is used up/);
});

it("says that requests go on above a credit that bills", () => {
  const credit = { ...budget(5, "bill"), remaining: 2 };
  expect(forecastWords({ ...spending, credit })).toMatch(/above the credit of 5\.00\. Requests go on/);
});

it("orders what is spent against from the smallest", () => {
  const credit = { ...budget(100, "suspend"), remaining: 97 };
  const marks = marksOf({ ...spending, credit, budget: budget(10, "bill") });
  expect(marks.map(({ name }) => name)).toEqual(["budget", "credit"]);
});
