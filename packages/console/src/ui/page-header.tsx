import { Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./page-header.module.css";

type PageHeaderProps = {
  readonly title: string;
  readonly sentence: ReactNode;
  readonly action?: ReactNode;
  readonly above?: ReactNode;
};

/** The head of each page: its name, one sentence that says what it is for, and the one main action at the right. */
export function PageHeader({ title, sentence, action, above }: PageHeaderProps) {
  useDocumentTitle(`${title} · Latchkey`);
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
