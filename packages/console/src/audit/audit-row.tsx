import { Text } from "@mantine/core";
import type { AuditEntry } from "../api/model.ts";
import { TimeAgo } from "../ui/time-ago.tsx";
import classes from "./audit-page.module.css";
import { AuditTarget } from "./audit-target.tsx";
import { actionWords, fieldChanges } from "./audit-words.ts";

/** One change: who did what to what, from where, and each field before and after. */
export function AuditRow({ of: entry }: { readonly of: AuditEntry }) {
  const changes = fieldChanges(entry.before, entry.after);
  return (
    <li className={classes["row"]}>
      <Text>
        <strong>{entry.actor.name}</strong> {actionWords(entry)} <AuditTarget of={entry} />
      </Text>
      <span className={classes["when"]}>
        <TimeAgo at={entry.at} />
        {entry.from !== null && <> · {entry.from}</>}
      </span>
      {changes.length > 0 && (
        <dl className={classes["changes"]}>
          {changes.map((change) => (
            <div key={change.field} className={classes["change"]}>
              <dt>{change.field}</dt>
              <dd>
                {change.before !== null && <del>{change.before}</del>}
                {change.before !== null && change.after !== null && " → "}
                {change.after}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
