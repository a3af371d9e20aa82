import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

type PanelProps = {
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** A part of a page on a surface of its own: its name, what it is for, its one action at the right. */
export function Panel({ title, sentence, action, children }: PanelProps) {
  const id = useId();
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={2} id={id}>
            {title}
          </Title>
          {action}
        </Group>
        {sentence !== undefined && <Text c="dimmed">{sentence}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
