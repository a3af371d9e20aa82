import { NumberInput, SimpleGrid } from "@mantine/core";
import type { DraftProps } from "../key-draft.ts";

const FIELDS = [
  {
    name: "quotaPerDay",
    label: "Requests per day",
    description: "Starts again at midnight UTC",
    placeholder: "The plan's limit",
  },
  {
    name: "ratePerSecond",
    label: "Requests per second",
    description: "Of everybody together",
    placeholder: "No limit",
  },
  {
    name: "ratePerSecondPerIp",
    label: "Per second and IP address",
    description: "Of each visitor",
    placeholder: "The plan's limit",
  },
] as const;

/** How much the key may be used. */
export function LimitsFields({ draft, change }: DraftProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      {FIELDS.map(({ name, ...texts }) => (
        <NumberInput
          key={name}
          {...texts}
          value={draft[name] ?? ""}
          onChange={(value) => change({ [name]: typeof value === "number" ? value : null })}
          min={1}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          hideControls
        />
      ))}
    </SimpleGrid>
  );
}
