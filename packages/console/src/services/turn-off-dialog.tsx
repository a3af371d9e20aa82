import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { countOf } from "../words/numbers.ts";
import { serviceTrafficQuery } from "./service-traffic-query.ts";

type TurnOffDialogProps = {
  readonly of: Service;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<unknown>;
};

/** Asks before a service is turned off, and says whom that concerns. */
export function TurnOffDialog({ of: service, ...dialog }: TurnOffDialogProps) {
  return (
    <ConfirmDialog {...dialog} title={`Turn ${service.title} off?`} action="Turn it off">
      <Stack gap="sm">
        <Concerned of={service} />
        <Text>
          From the next request on, every key of this project is refused for it with{" "}
          <span className="mono">SERVICE_NOT_ENABLED</span>. Its quotas and numbers are kept, and you can turn it on
          again at any time.
        </Text>
      </Stack>
    </ConfirmDialog>
  );
}

/** Read when the dialog opens, so that it says what is true now. */
function Concerned({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const traffic = useQuery(serviceTrafficQuery(project.id, service.id));
  if (traffic.isPending) return <Skeleton height={22} />;
  return <Text fw={560}>{traffic.data === undefined ? usedToday(service) : trafficWords(traffic.data)}</Text>;
}

function trafficWords({ keys, requests }: { readonly keys: number; readonly requests: number }): string {
  if (requests === 0) return "Nobody used it in the last 24 hours.";
  return `${countOf(keys, "key")} used it in the last 24 hours, for ${countOf(requests, "request")}.`;
}

function usedToday({ usedToday: times }: Service): string {
  return `It was used ${countOf(times, "time")} today.`;
}
