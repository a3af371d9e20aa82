import { Group, Select } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import type { TokenDraft, Validity } from "./token-draft.ts";

const CHOICES: readonly { readonly value: Validity; readonly label: string }[] = [
  { value: "none", label: "No expiration" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "180", label: "180 days" },
  { value: "date", label: "Until a date" },
];

type ValidityFieldProps = { readonly draft: TokenDraft; readonly change: (part: Partial<TokenDraft>) => void };

/** How long the token holds. */
export function ValidityField({ draft, change }: ValidityFieldProps) {
  const choose = (value: string | null) =>
    change({ validity: CHOICES.find((choice) => choice.value === value)?.value ?? "none" });
  return (
    <Group gap="md" align="flex-end">
      <Select
        label="Validity"
        data={CHOICES}
        value={draft.validity}
        onChange={choose}
        allowDeselect={false}
        w={{ base: "100%", xs: 190 }}
      />
      {draft.validity === "date" && (
        <DateInput
          label="Last day, in UTC"
          value={draft.lastDay}
          minDate={new Date().toISOString().slice(0, 10)}
          valueFormat="D MMM YYYY"
          onChange={(day) => day !== null && change({ lastDay: day })}
          w={{ base: "100%", xs: 190 }}
        />
      )}
    </Group>
  );
}
