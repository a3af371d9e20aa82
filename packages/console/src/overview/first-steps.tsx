import { Anchor, Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { projectQuery } from "../api/session-queries.ts";
import { parseNewKeySearch } from "../keys/new-key-search.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { usageQuery } from "../usage/usage-query.ts";
import classes from "./first-steps.module.css";
import { stepsDone } from "./steps-done.ts";

/** Three steps to a map on one's own site; their ticks fill in by themselves. */
export function FirstSteps({ mapSeen }: { readonly mapSeen: boolean }) {
  const done = useStepsDone(mapSeen);
  const all = done.seen && done.keyMade && done.pasted;
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="steps">
      <Title order={2} id="steps" mb={4}>
        {all ? "Your map is out there" : "Three steps to your own map"}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {all ? "Each site, app and server can have a key of its own." : "The ticks fill in by themselves."}
      </Text>
      <ol className={classes["steps"]}>
        <Step number={1} done={done.seen} title="See your map">
          It runs on your server, under the project's default key. Drag it, zoom it: each tile is counted below.
        </Step>
        <Step number={2} done={done.keyMade} title="Make a key for your site">
          The default key is for trying things out. A key of its own works on your site and nowhere else.{" "}
          <MakeKeyLink />
        </Step>
        <Step number={3} done={done.pasted} title="Paste this">
          A whole page, with your key in it, ready to run:{" "}
          <Anchor inherit href="#paste">
            take the code below
          </Anchor>
          . The tick comes with its first request.
        </Step>
      </ol>
    </Paper>
  );
}

function useStepsDone(mapSeen: boolean) {
  const project = useProject();
  const split = usageQuery(project.id, { period: "30d" }, ["key", "outcome", "origin"]);
  const usage = useQuery({ ...split, refetchInterval: 3_000 });
  const live = useQuery({ ...projectQuery(project.id), refetchInterval: 5_000 });
  return stepsDone({
    mapSeen,
    keysUsed: live.data?.keysUsed ?? 0,
    defaultKeyId: project.defaultKeyId,
    rows: usage.data?.rows ?? [],
  });
}

function MakeKeyLink() {
  const project = useProject();
  const search = parseNewKeySearch({ building: "website" });
  if (!useMay().edit) return null;
  return (
    <TextLink inherit to="/p/$project/keys/new" params={{ project: project.id }} search={search}>
      Make a key
    </TextLink>
  );
}

type StepProps = {
  readonly number: number;
  readonly done: boolean;
  readonly title: string;
  readonly children: ReactNode;
};

function Step({ number, done, title, children }: StepProps) {
  return (
    <li className={classes["step"]} data-done={done}>
      <span className={classes["tick"]} aria-hidden="true">
        {done ? <Check size={16} strokeWidth={2.5} /> : number}
      </span>
      <div>
        <Text fw={600}>
          {title}
          <span className="sr-only">{done ? " (done)" : " (to do)"}</span>
        </Text>
        <Text size="sm" c="dimmed">
          {children}
        </Text>
      </div>
    </li>
  );
}
