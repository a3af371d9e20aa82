import { Anchor, Button, Group, Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Check, ChevronsUp } from "lucide-react";
import type { ReactNode } from "react";
import { projectQuery } from "../api/session-queries.ts";
import { parseNewKeySearch } from "../keys/new-key-search.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import classes from "./first-steps.module.css";
import { overviewQuery } from "./overview-query.ts";
import { isAllDone, stepsDone } from "./steps-done.ts";

type FirstStepsProps = { readonly mapSeen: boolean; readonly onFold: () => void };

/** Three steps to a map on one's own site; their ticks fill in by themselves, and what is behind one is folded away. */
export function FirstSteps({ mapSeen, onFold }: FirstStepsProps) {
  const done = useStepsDone(mapSeen);
  const all = isAllDone(done);
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="steps">
      <Group justify="space-between" gap="xs" mb={4} mih={30}>
        <Title order={2} id="steps">
          {all ? "Your map is out there" : "Three steps to your own map"}
        </Title>
        {done.seen && <FoldButton isAllDone={all} onFold={onFold} />}
      </Group>
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
  const overview = useQuery({ ...overviewQuery(project.id), refetchInterval: 3_000 });
  const live = useQuery({ ...projectQuery(project.id), refetchInterval: 5_000 });
  return stepsDone({ mapSeen, keysUsed: live.data?.keysUsed ?? 0, firstUse: overview.data?.firstUse });
}

type FoldButtonProps = { readonly isAllDone: boolean; readonly onFold: () => void };

function FoldButton({ isAllDone: isDone, onFold }: FoldButtonProps) {
  return (
    <Button
      size="xs"
      variant={isDone ? "light" : "subtle"}
      leftSection={<ChevronsUp size={15} aria-hidden="true" />}
      onClick={onFold}
    >
      {isDone ? "Show the dashboard" : "Fold away"}
    </Button>
  );
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
