import classes from "./code-block.module.css";
import { CopyValue } from "./copy-value.tsx";

/** Code to copy, scrolling inside its own box. */
export function CodeBlock({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <div className={classes["block"]}>
      <div className={classes["copy"]}>
        <CopyValue label={label} read={() => code} />
      </div>
      <pre className={classes["code"]} tabIndex={0} role="region" aria-label="Code">
        <code>{code}</code>
      </pre>
    </div>
  );
}
