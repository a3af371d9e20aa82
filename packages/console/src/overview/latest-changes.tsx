import type { AuditEntry } from "../api/model.ts";
import { AuditTarget } from "../audit/audit-target.tsx";
import { actionWords } from "../audit/audit-words.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { GlancePanel } from "./glance-panel.tsx";
import classes from "./glance-panel.module.css";

/** The last few things that were changed, and by whom. */
export function LatestChanges({ changes }: { readonly changes: readonly AuditEntry[] }) {
  const project = useProject();
  return (
    <GlancePanel
      title="Latest changes"
      link={
        <TextLink size="sm" to="/p/$project/audit" params={{ project: project.id }}>
          Audit log
        </TextLink>
      }
    >
      {changes.length === 0 ? (
        <p className={classes["none"]}>Nothing was changed yet.</p>
      ) : (
        <ol className={classes["list"]} aria-label="Latest changes">
          {changes.map((entry) => (
            <li key={entry.id} className={classes["row"]}>
              <div>
                {entry.actor.name} {actionWords(entry)} <AuditTarget of={entry} />
                <div className={classes["quiet"]}>
                  <TimeAgo at={entry.at} />
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </GlancePanel>
  );
}
