import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly sentence: string;
  readonly action?: ReactNode;
  readonly order?: 1 | 2;
};

/** What a page shows before there is anything: why it is empty, and the way on. */
export function EmptyState({ icon, title, sentence, action, order = 2 }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="lg" ta="center">
      <span className={classes["icon"]} aria-hidden="true">
        {icon}
      </span>
      <Title order={order} fz="h2">
        {title}
      </Title>
      <Text c="dimmed" maw={460}>
        {sentence}
      </Text>
      {action !== undefined && <div className={classes["action"]}>{action}</div>}
    </Stack>
  );
}
