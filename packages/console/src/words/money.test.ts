import { expect, it } from "vitest";
import { formatMoney } from "./money.ts";

it("shows hundredths, and what is smaller as much as it is", () => {
  expect(formatMoney(1234.5)).toBe("1,234.50");
  expect(formatMoney(0)).toBe("0.00");
  expect(formatMoney(0.0005)).toBe("0.0005");
});
