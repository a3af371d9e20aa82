import { Switch, Text } from "@mantine/core";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { notifyProblem } from "../ui/notify.ts";
import { countOf } from "../words/numbers.ts";
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
  return (
    <>
      <Switch
        aria-label={`${service.title} is on`}
        checked={service.enabled}
        disabled={!may.edit || change.isPending}
        onChange={(event) => flip(event.currentTarget.checked)}
        mt={2}
      />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Turn ${service.title} off?`}
        action="Turn it off"
        onConfirm={() => change.mutateAsync({ enabled: false })}
      >
        <Text>
          It was used {countOf(service.usedToday, "time")} today. From the next request on, every key of this project is
          refused for it. You can turn it on again at any time.
        </Text>
      </ConfirmDialog>
    </>
  );
}
