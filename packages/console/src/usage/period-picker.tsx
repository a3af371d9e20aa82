import { Group, SegmentedControl, Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { CalendarRange } from "lucide-react";
import { PERIODS, type PeriodId } from "./period.ts";

type Days = { readonly from: string | null; readonly to: string | null };

type PeriodPickerProps = {
  readonly period: PeriodId;
  readonly onChange: (period: PeriodId) => void;
  /** The two days of `custom`; `null` where days can't be chosen. */
  readonly withCustom: (Days & { readonly onDays: (days: Days) => void }) | null;
};

/** Chooses the span of time that usage is shown for. */
export function PeriodPicker({ period, onChange, withCustom }: PeriodPickerProps) {
  const offered = PERIODS.filter((one) => withCustom !== null || one.id !== "custom");
  const choices = offered.map((one) => ({ value: one.id, label: one.title }));
  const choose = (value: string | null) => onChange(PERIODS.find((one) => one.id === value)?.id ?? "24h");
  return (
    <Group gap="sm">
      <SegmentedControl aria-label="Period" visibleFrom="md" data={choices} value={period} onChange={choose} />
      <Select
        aria-label="Period"
        hiddenFrom="md"
        data={choices}
        value={period}
        onChange={choose}
        allowDeselect={false}
        w={160}
      />
      {withCustom !== null && period === "custom" && (
        <DatePickerInput
          type="range"
          aria-label="First and last day, in UTC"
          placeholder="First and last day, in UTC"
          leftSection={<CalendarRange size={16} aria-hidden="true" />}
          value={[withCustom.from, withCustom.to]}
          maxDate={new Date().toISOString().slice(0, 10)}
          valueFormat="D MMM YYYY"
          allowSingleDateInRange
          onChange={([from, to]) => withCustom.onDays({ from, to })}
          miw={250}
        />
      )}
    </Group>
  );
}
