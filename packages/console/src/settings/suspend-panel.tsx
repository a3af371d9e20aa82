import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { countOf } from "../words/numbers.ts";
import { useChangeProject } from "./use-change-project.ts";

/** One switch that stops the project, and starts it again. */
export function SuspendPanel() {
  const project = useProject();
  const change = useChangeProject(project.id);
  const [asking, setAsking] = useState(false);
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="suspend">
      <Stack gap="sm">
        <Title order={2} id="suspend">
          {project.suspended ? "The project is suspended" : "Suspend the project"}
        </Title>
        <Text c="dimmed">
          {project.suspended
            ? "Every request with one of its keys is refused, at once. Keys, settings and statistics are kept."
            : "Refuses every request with one of its keys, at once, until you resume it. Nothing is lost."}
        </Text>
        {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
        <Group>
          {project.suspended ? (
            <Button loading={change.isPending} onClick={() => change.mutate({ suspended: false })}>
              Resume the project
            </Button>
          ) : (
            <Button color="red" variant="outline" onClick={() => setAsking(true)}>
              Suspend the project
            </Button>
          )}
        </Group>
      </Stack>
      <SuspendDialog opened={asking} onClose={() => setAsking(false)} />
    </Paper>
  );
}

function SuspendDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const project = useProject();
  const change = useChangeProject(project.id);
  const services = useQuery(servicesQuery(project.id)).data ?? [];
  const usedToday = services.reduce((sum, service) => sum + service.usedToday, 0);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Suspend ${project.name}?`}
      action="Suspend the project"
      onConfirm={() => change.mutateAsync({ suspended: true })}
    >
      <Text>
        It answered {countOf(usedToday, "request")} today. From the next request on all of its{" "}
        {countOf(project.keysUsed, "key")} and the default key are refused; maps on your sites go blank until you resume
        it here.
      </Text>
    </ConfirmDialog>
  );
}
