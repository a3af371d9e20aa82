import { Checkbox, Stack } from "@mantine/core";
import { ALARM_GROUPS } from "./alarm-events.ts";

type EventsFieldProps = {
  /** Titles of groups. */
  readonly value: readonly string[];
  readonly onChange: (titles: string[]) => void;
};

/** What somebody wants to be told of. */
export function EventsField({ value, onChange }: EventsFieldProps) {
  return (
    <Checkbox.Group label="Tell them of" value={[...value]} onChange={onChange}>
      <Stack gap={10} mt={8}>
        {ALARM_GROUPS.map(({ title, sentence }) => (
          <Checkbox key={title} value={title} label={title} description={sentence} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
