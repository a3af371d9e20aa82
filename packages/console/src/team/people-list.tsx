import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./people-list.module.css";

/** People, one a row. */
export function PeopleList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Paper className="lk-surface" p={0}>
      <ul className={classes["list"]} aria-label={label}>
        {children}
      </ul>
    </Paper>
  );
}
