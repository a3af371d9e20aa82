import { Alert, Button, Checkbox, Group, Stack } from "@mantine/core";
import { KeyRound } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { ValueBox } from "./value-box.tsx";

type OnceDialogProps = {
  readonly title: string;
  readonly value: string;
  readonly onDone: () => void;
  /** What is kept of it, and what to do with it now. */
  readonly kept?: string;
  readonly copyLabel?: string;
  readonly children?: ReactNode;
};

const KEPT = "Only its fingerprint is kept. Put it where your server reads its secrets, before you close this.";

/** Shows a secret the only time it is shown; Escape and a click beside it do not close it. */
export function OnceDialog({
  title,
  value,
  onDone,
  kept = KEPT,
  copyLabel = "Copy the value",
  children,
}: OnceDialogProps) {
  const [safe, setSafe] = useState(false);
  return (
    <Dialog
      onClose={() => undefined}
      title={title}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size="lg"
    >
      <Stack gap="md">
        <Alert color="amber" icon={<KeyRound size={18} />} title="This is the only time you see this value">
          {kept}
        </Alert>
        <ValueBox value={value} label={copyLabel} />
        {children}
        <Checkbox
          label="I have put it somewhere safe"
          checked={safe}
          onChange={(event) => setSafe(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button disabled={!safe} onClick={onDone}>
            Done
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
