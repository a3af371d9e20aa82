import { Group, Select } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { useState } from "react";
import type { DraftProps } from "../key-draft.ts";
import { daysFromNow, endOfDay } from "./expiry.ts";

const CHOICES = [
  { value: "never", label: "Never" },
  { value: "7", label: "In 7 days" },
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "180", label: "In 180 days" },
  { value: "date", label: "On a date" },
];

/** When the key stops by itself. */
export function ExpiryField({ draft, change }: DraftProps) {
  const [choice, setChoice] = useState(draft.expiresAt === null ? "never" : "date");
  const choose = (value: string | null) => {
    setChoice(value ?? "never");
    if (value === "date") change({ expiresAt: draft.expiresAt ?? daysFromNow(30) });
    else change({ expiresAt: value === null || value === "never" ? null : daysFromNow(Number(value)) });
  };
  return (
    <Group gap="md" align="flex-end">
      <Select label="Expires" data={CHOICES} value={choice} onChange={choose} allowDeselect={false} w={170} />
      {draft.expiresAt !== null && (
        <DateInput
          label="Last day, in UTC"
          value={draft.expiresAt.slice(0, 10)}
          minDate={new Date().toISOString().slice(0, 10)}
          valueFormat="D MMM YYYY"
          onChange={(day) => {
            if (day === null) return;
            setChoice("date");
            change({ expiresAt: endOfDay(day) });
          }}
          w={170}
        />
      )}
    </Group>
  );
}
