import { Text } from "@mantine/core";
import { OctagonPause, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { AlarmLink } from "../alarms/alarm-link.tsx";
import type { Alarm } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import classes from "./attention.module.css";

/** An alarm that still holds, and the way to the setting. */
export function AttentionAlarm({ of: alarm }: { readonly of: Alarm }) {
  return (
    <Item icon={<TriangleAlert size={16} aria-hidden="true" />} sentence={alarm.sentence}>
      <TimeAgo at={alarm.at} />
      <AlarmLink of={alarm} />
    </Item>
  );
}

/** Says that the project answers nobody. */
export function AttentionSuspended() {
  const project = useProject();
  return (
    <Item
      icon={<OctagonPause size={16} aria-hidden="true" />}
      sentence="The project is suspended: every request with one of its keys is refused."
    >
      <TextLink size="sm" to="/p/$project/settings" params={{ project: project.id }}>
        Open settings
      </TextLink>
    </Item>
  );
}

type ItemProps = { readonly icon: ReactNode; readonly sentence: string; readonly children: ReactNode };

function Item({ icon, sentence, children }: ItemProps) {
  return (
    <li className={classes["alarm"]}>
      {icon}
      <div>
        <Text fw={560}>{sentence}</Text>
        <div className={classes["facts"]}>{children}</div>
      </div>
    </li>
  );
}
