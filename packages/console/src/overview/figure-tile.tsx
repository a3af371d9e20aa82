import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./figure-tile.module.css";

type FigureTileProps = {
  /** The figure's name, which leads to the details: give the link this class. */
  readonly name: (className: string) => ReactNode;
  readonly figure: string;
  readonly note: string;
  readonly compared: string;
  readonly children?: ReactNode;
};

/** One figure, beside what it was before; the whole tile leads to the details. */
export function FigureTile({ name, figure, note, compared, children }: FigureTileProps) {
  return (
    <Paper className={`lk-surface ${classes["tile"] ?? ""}`} component="section">
      {name(classes["name"] ?? "")}
      <p className={classes["figure"]}>
        {figure}
        {note !== "" && <small>{note}</small>}
      </p>
      <div className={classes["compared"]}>{compared}</div>
      {children !== undefined && <div className={classes["more"]}>{children}</div>}
    </Paper>
  );
}
