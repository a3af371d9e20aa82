import { CopyValue } from "./copy-value.tsx";
import classes from "./value-box.module.css";

type ValueBoxProps = { readonly value: string; readonly label: string; readonly read?: () => string | Promise<string> };

/** A value in monospace with its copy button; `read` fetches what is copied when that is more than what is shown. */
export function ValueBox({ value, label, read }: ValueBoxProps) {
  return (
    <div className={classes["box"]}>
      <code className={classes["value"]}>{value}</code>
      <CopyValue label={label} read={read ?? (() => value)} />
    </div>
  );
}
