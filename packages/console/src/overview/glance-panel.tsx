import { Paper, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./glance-panel.module.css";

type GlancePanelProps = { readonly title: string; readonly link: ReactNode; readonly children: ReactNode };

/** A short list on the dashboard, and the way to all of it. */
export function GlancePanel({ title, link, children }: GlancePanelProps) {
  const id = useId();
  return (
    <Paper className={`lk-surface ${classes["panel"] ?? ""}`} p={0} component="section" aria-labelledby={id}>
      <div className={classes["head"]}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {link}
      </div>
      {children}
    </Paper>
  );
}
