import { Ban, Check, Clock, Pause, Trash2 } from "lucide-react";
import type { KeyStatus as Status } from "../api/model.ts";
import classes from "./key-status.module.css";

const ICONS = { active: Check, disabled: Pause, expired: Clock, revoked: Ban, deleted: Trash2 } as const;

/** The state of a key: a word with its icon, never a colour alone. */
export function KeyStatus({ status }: { readonly status: Status }) {
  const Icon = ICONS[status];
  return (
    <span className={classes["status"]} data-status={status}>
      <Icon size={14} aria-hidden="true" />
      {status}
    </span>
  );
}
