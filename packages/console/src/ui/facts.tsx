import type { ReactNode } from "react";
import classes from "./facts.module.css";

/** Names and values beside each other. */
export function Facts({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes["facts"]}>
      {rows.map(([name, value]) => (
        <div key={name} className={classes["row"]}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
