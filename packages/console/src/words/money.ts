const amount = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const small = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 });

/** An amount in the plan's currency, which has no name: `1,234.50`; less than a hundredth shows as much as it is. */
export function formatMoney(value: number): string {
  return Math.abs(value) > 0 && Math.abs(value) < 0.01 ? small.format(value) : amount.format(value);
}
