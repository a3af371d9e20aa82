import { Switch, Text } from "@mantine/core";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import { TurnOffDialog } from "./turn-off-dialog.tsx";
import { useChangeService } from "./use-change-service.ts";

/** Turns a service of the project on, and after a question off. */
export function ServiceSwitch({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const may = useMay();
  const change = useChangeService(project.id, service);
  const [asking, setAsking] = useState(false);
  const flip = (enabled: boolean) => {
    if (!enabled) setAsking(true);
    else change.mutate({ enabled }, { onError: notifyProblem });
  };
  if (!may.edit) return <Text>{service.enabled ? "On" : "Off"}</Text>;
  return (
    <>
      <Switch
        aria-label={`${service.title} is on`}
        label={service.enabled ? "On" : "Off"}
        labelPosition="left"
        checked={service.enabled}
        disabled={change.isPending}
        onChange={(event) => flip(event.currentTarget.checked)}
      />
      <TurnOffDialog
        of={service}
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => change.mutateAsync({ enabled: false })}
      />
    </>
  );
}
