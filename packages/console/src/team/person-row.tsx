import type { ReactNode } from "react";
import classes from "./people-list.module.css";

type PersonRowProps = { readonly person: ReactNode; readonly role: ReactNode; readonly action: ReactNode };

/** A person, what they may do, and what can be done about it; on a phone one below the other. */
export function PersonRow({ person, role, action }: PersonRowProps) {
  return (
    <li className={classes["row"]}>
      <div>{person}</div>
      <div className={classes["role"]}>{role}</div>
      <div className={classes["act"]}>{action}</div>
    </li>
  );
}
