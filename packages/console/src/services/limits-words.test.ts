import { expect, it } from "vitest";
import { limitsWords } from "./limits-words.ts";

it("limits are told as a sentence tells them, and none as none", () => {
  expect(limitsWords({ quotaPerDay: 25_000, quotaPerMonth: null, ratePerUser: 1 })).toBe(
    "25,000 requests per day and 1 per second and user",
  );
  expect(limitsWords({ quotaPerDay: 1, quotaPerMonth: 2, ratePerUser: 0.5 })).toBe(
    "1 request per day, 2 requests per month and 0.5 per second and user",
  );
  expect(limitsWords({ quotaPerDay: null, quotaPerMonth: null, ratePerUser: null })).toBe("no limits");
});
