import type { Project } from "../api/model.ts";
import { formatMoney } from "../words/money.ts";

type Spending = Pick<Project, "budget" | "credit" | "spentThisMonth" | "forecastThisMonth">;

/** The amounts of a month that stop or change something, from the smallest. */
export type Mark = { readonly name: "credit" | "budget"; readonly amount: number; readonly stops: boolean };

/** What is spent against; empty where the project may spend as it likes. */
export function marksOf({ budget, credit }: Spending): readonly Mark[] {
  const marks: Mark[] = [];
  if (credit !== null)
    marks.push({ name: "credit", amount: credit.amountPerMonth, stops: credit.whenUsedUp === "suspend" });
  if (budget !== null)
    marks.push({ name: "budget", amount: budget.amountPerMonth, stops: budget.whenUsedUp === "suspend" });
  return marks.toSorted((one, other) => one.amount - other.amount);
}

/** What will happen this month as things go, in one sentence. */
export function forecastWords(spending: Spending): string {
  const { spentThisMonth, forecastThisMonth } = spending;
  const marks = marksOf(spending);
  const stop = marks.find((mark) => mark.stops);
  if (stop !== undefined && spentThisMonth >= stop.amount)
    return `The ${stop.name} is used up: requests that cost something are refused until the month ends or you raise it.`;
  if (stop !== undefined && forecastThisMonth > stop.amount)
    return `At this pace the ${stop.name} of ${formatMoney(stop.amount)} is used up before the month ends; from then on requests that cost something are refused.`;
  const passed = marks.find((mark) => !mark.stops && forecastThisMonth > mark.amount);
  if (passed !== undefined)
    return `At this pace the month ends at ${formatMoney(forecastThisMonth)}, above the ${passed.name} of ${formatMoney(passed.amount)}. Requests go on; what is above it is billed.`;
  return `At this pace the month ends at ${formatMoney(forecastThisMonth)}.`;
}
