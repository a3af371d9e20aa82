import { Paper, Text, Title } from "@mantine/core";
import { ShieldCheck } from "lucide-react";
import type { Alarm, BlockedRow as Refusal } from "../api/model.ts";
import { BlockedRow } from "../blocked/blocked-row.tsx";
import list from "../blocked/blocked-panel.module.css";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { countOf } from "../words/numbers.ts";
import classes from "./attention.module.css";
import { AttentionAlarm, AttentionSuspended } from "./attention-alarm.tsx";
import { useOpenRefusals } from "./use-open-refusals.ts";

type AttentionProps = { readonly refusals: readonly Refusal[]; readonly alarms: readonly Alarm[] };

const MOST_ALARMS = 3;

/** What a person should see to: alarms that still hold, then what was refused most, each with what changes it. */
export function Attention({ refusals, alarms }: AttentionProps) {
  const project = useProject();
  const { shown, more } = useOpenRefusals(refusals);
  const isWell = shown.length === 0 && alarms.length === 0 && !project.suspended;
  return (
    <Paper className={`lk-surface ${classes["panel"] ?? ""}`} p={0} component="section" aria-labelledby="attention">
      <div className={classes["head"]}>
        <Title order={2} id="attention">
          Needs attention
        </Title>
        <TextLink size="sm" to="/p/$project/blocked" params={{ project: project.id }}>
          {more > 0 ? `${more} more refused` : "All refusals"}
        </TextLink>
      </div>
      {isWell ? (
        <AllWell wereSettled={refusals.length > 0} />
      ) : (
        <ul className={list["list"]} aria-label="Needs attention">
          {project.suspended && <AttentionSuspended />}
          {alarms.slice(0, MOST_ALARMS).map((alarm) => (
            <AttentionAlarm key={alarm.id} of={alarm} />
          ))}
          {alarms.length > MOST_ALARMS && <MoreAlarms count={alarms.length - MOST_ALARMS} />}
          {shown.map((row) => (
            <BlockedRow key={row.id} of={row} withKey />
          ))}
        </ul>
      )}
    </Paper>
  );
}

function MoreAlarms({ count }: { readonly count: number }) {
  const project = useProject();
  return (
    <li className={classes["rest"]}>
      <TextLink size="sm" to="/p/$project/alarms" params={{ project: project.id }}>
        {countOf(count, "more alarm")}
      </TextLink>
    </li>
  );
}

function AllWell({ wereSettled }: { readonly wereSettled: boolean }) {
  return (
    <div className={classes["well"]}>
      <ShieldCheck size={28} strokeWidth={1.5} aria-hidden="true" />
      <Text>
        {wereSettled
          ? "All is well: what was refused in the last 24 hours is settled, and no alarm is due."
          : "All is well: nothing was refused in the last 24 hours, and no alarm is due."}
      </Text>
    </div>
  );
}
