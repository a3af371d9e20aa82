import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./page-header.module.css";
import { usePageTitle } from "./use-page-title.ts";

type PageHeaderProps = {
  readonly title: string;
  readonly sentence: ReactNode;
  readonly action?: ReactNode;
  readonly above?: ReactNode;
  /** The open tab, for the name of the browser's tab. */
  readonly tab?: string | undefined;
};

/** The head of each page: its name, one sentence that says what it is for, and the one main action at the right. */
export function PageHeader({ title, sentence, action, above, tab }: PageHeaderProps) {
  usePageTitle([tab, title]);
  return (
    <header className={classes["header"]}>
      <Stack gap={4} miw={0}>
        {above}
        <Title order={1}>{title}</Title>
        <Text c="dimmed" maw={760}>
          {sentence}
        </Text>
      </Stack>
      {Boolean(action) && <Group gap="xs">{action}</Group>}
    </header>
  );
}
