import { Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { LogoMark } from "../brand/logo-mark.tsx";
import classes from "./door-page.module.css";
import { usePageTitle } from "./use-page-title.ts";

type DoorPageProps = { readonly title: string; readonly sentence: string; readonly children: ReactNode };

/** The frame of the pages before one is inside: set-up and sign-in. */
export function DoorPage({ title, sentence, children }: DoorPageProps) {
  usePageTitle([title]);
  return (
    <main className={classes["page"]}>
      <div className={classes["brand"]}>
        <LogoMark size={32} />
        <span>Latchkey</span>
      </div>
      <Paper className={`lk-surface ${classes["card"] ?? ""}`} p={32}>
        <Stack gap={4} mb={24}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">{sentence}</Text>
        </Stack>
        {children}
      </Paper>
    </main>
  );
}
