import { Text } from "@mantine/core";
import type { AuditEntry } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import classes from "./audit-page.module.css";
import { actionWords, fieldChanges } from "./audit-words.ts";

/** One change: who did what to what, from where, and each field before and after. */
export function AuditRow({ of: entry }: { readonly of: AuditEntry }) {
  const changes = fieldChanges(entry.before, entry.after);
  return (
    <li className={classes["row"]}>
      <Text>
        <strong>{entry.actor.name}</strong> {actionWords(entry)} <Target of={entry} />
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

function Target({ of: { target } }: { readonly of: AuditEntry }) {
  const project = useProject();
  if (target.kind === "token") {
    return (
      <TextLink fw={600} inherit to="/p/$project/tokens/$token" params={{ project: project.id, token: target.id }}>
        {target.name === "" ? target.id : target.name}
      </TextLink>
    );
  }
  if (target.kind !== "key") return <strong>{target.name}</strong>;
  return (
    <TextLink fw={600} inherit to="/p/$project/keys/$key" params={{ project: project.id, key: target.id }}>
      {target.name}
    </TextLink>
  );
}
