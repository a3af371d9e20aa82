import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FlaskConical } from "lucide-react";
import { useState } from "react";
import type { Key, KeyTrial } from "../../api/model.ts";
import { useMay } from "../../shell/use-may.ts";
import { useProject } from "../../shell/use-project.ts";
import { TimeAgo } from "../../ui/time-ago.tsx";
import { RestrictionsLine } from "../restrictions-line.tsx";
import { FindingsTable } from "./findings-table.tsx";
import { findingWords } from "./finding-words.ts";
import { TrialDialogs, type TrialDialog } from "./trial-dialogs.tsx";
import { trialQuery } from "./trial-query.ts";

type Trial = NonNullable<KeyTrial["draft"]>;

type TrialPanelProps = { readonly of: Key; readonly onEdit: (trial: Trial) => void };

/** A restriction that is tried, and whom it would have refused; nothing where none is. */
export function TrialPanel({ of: key, onEdit }: TrialPanelProps) {
  const project = useProject();
  const trial = useQuery(trialQuery(project.id, key.id)).data;
  if (trial === undefined || trial.draft === null || trial.findings === null) return null;
  const { draft, findings } = trial;
  return (
    <Paper className="lk-surface" p={{ base: "md", sm: "xl" }} maw={820} component="section" aria-labelledby="trial">
      <Stack gap="md">
        <div>
          <Title order={2} id="trial">
            A restriction is being tried
          </Title>
          <Text size="sm">
            <RestrictionsLine restricted={{ ...draft, kind: key.kind }} />
          </Text>
        </div>
        <Alert color={findings.wouldRefuse > 0 ? "amber" : "teal"} icon={<FlaskConical size={18} />}>
          Report-only since <TimeAgo at={findings.since} />: nothing is refused by it. {findingWords(findings)}
        </Alert>
        <FindingsTable rows={findings.byOrigin} />
        <TrialButtons of={key} findings={findings} onEdit={() => onEdit(draft)} />
      </Stack>
    </Paper>
  );
}

type TrialButtonsProps = {
  readonly of: Key;
  readonly findings: NonNullable<KeyTrial["findings"]>;
  readonly onEdit: () => void;
};

function TrialButtons({ of: key, findings, onEdit }: TrialButtonsProps) {
  const may = useMay();
  const [dialog, setDialog] = useState<TrialDialog | null>(null);
  if (!may.edit) return null;
  return (
    <Group gap="xs">
      <Button onClick={() => setDialog("publish")}>Put it in force</Button>
      <Button variant="default" onClick={onEdit}>
        Change it
      </Button>
      <Button variant="subtle" color="gray" onClick={() => setDialog("discard")}>
        Discard
      </Button>
      <TrialDialogs of={key} findings={findings} dialog={dialog} onClose={() => setDialog(null)} />
    </Group>
  );
}
