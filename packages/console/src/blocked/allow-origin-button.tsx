import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import type { Allowed } from "./allowed-note.tsx";
import { useOriginCommands } from "./use-origin-commands.ts";

type AllowOriginButtonProps = {
  readonly keyId: string;
  readonly pattern: string;
  readonly onAllowed: (allowed: Allowed) => void;
};

/** Lets a website use a key, in one click. */
export function AllowOriginButton({ keyId, pattern, onAllowed }: AllowOriginButtonProps) {
  const project = useProject();
  const { allow: allowOrigin } = useOriginCommands(project.id, keyId);
  const allow = useMutation({
    mutationFn: () => allowOrigin(pattern),
    onSuccess: ({ name }) => onAllowed({ keyId, keyName: name, pattern }),
    onError: notifyProblem,
  });
  return (
    <Button
      size="xs"
      leftSection={<Check size={14} aria-hidden="true" />}
      loading={allow.isPending}
      onClick={() => allow.mutate()}
    >
      Allow this website
    </Button>
  );
}
