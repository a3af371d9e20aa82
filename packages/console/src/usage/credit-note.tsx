import { Text } from "@mantine/core";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { formatMoney } from "../words/money.ts";
import { formatShare } from "../words/numbers.ts";

/** What the prices come from, and how much of the month's credit is used. */
export function CreditNote() {
  const { id, plan, credit, spentThisMonth } = useProject();
  const used = credit === null ? 0 : Math.min(spentThisMonth, credit.amountPerMonth);
  return (
    <Text size="sm" c="dimmed" mt="md">
      Cost by the{" "}
      <TextLink to="/p/$project/plan" params={{ project: id }} inherit>
        plan {plan.name}
      </TextLink>
      , in the currency of whoever runs this server; refused requests cost nothing.
      {credit !== null &&
        ` Of this month's credit of ${formatMoney(credit.amountPerMonth)}, ${formatMoney(used)} (${formatShare(used, credit.amountPerMonth)}) is used.`}
    </Text>
  );
}
