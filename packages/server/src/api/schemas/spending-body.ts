import { strictFields } from "#app/input/strict-fields.ts";
import { z } from "@hono/zod-openapi";

const amount = (description: string, example: number) => z.number().openapi({ description, example });

const whenUsedUp = z.enum(["suspend", "bill"]).openapi({
  description:
    "`suspend` refuses the request whose cost would pass the amount (BUDGET_EXCEEDED); `bill` goes on and shows the cost.",
  example: "suspend",
});

const amountPerMonth = amount("In the currency of the plan; months begin at midnight UTC.", 50);

/** What a project spent and may spend, as fields of its body. */
export const spendingFields = {
  credit: z
    .strictObject({
      amountPerMonth: amount("What the plan gives free in each month.", 100),
      remaining: amount("What is left of it this month.", 87.5),
      whenUsedUp,
    })
    .nullable()
    .openapi({ description: "null: the plan knows no credit." }),
  budget: z.strictObject({ amountPerMonth, whenUsedUp }).nullable().openapi({ description: "null: none is set." }),
  spentThisMonth: amount("The exact sum of the costs of this month's admitted requests.", 12.5),
  forecastThisMonth: amount(
    "What will have been spent when the month ends if each day costs what days cost on average so far.",
    31.25,
  ),
};

/** A budget as it is set. */
export const BudgetInput = strictFields({ amountPerMonth, whenUsedUp }).openapi("Budget");
