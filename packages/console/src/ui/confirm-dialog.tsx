import { Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog.tsx";
import { DialogButtons } from "./dialog-buttons.tsx";
import { ErrorState } from "./error-state.tsx";

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly action: string;
  readonly onConfirm: () => Promise<unknown>;
  /** What must be typed first; only for what can't be undone. */
  readonly typeToConfirm?: string;
};

/** Asks before something is taken away: names it, says what happens, and does it only on a button that says so too. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [wasOpened, setWasOpened] = useState(props.opened);
  if (props.opened && !wasOpened) setWasOpened(true);
  // A list has one for each row, and most are never asked for.
  return wasOpened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, children, action, onConfirm, typeToConfirm } = props;
  const [typed, setTyped] = useState("");
  const close = () => {
    setTyped("");
    run.reset();
    onClose();
  };
  const run = useMutation({ mutationFn: onConfirm, onSuccess: close });
  const locked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <Stack gap="md">
        <div>{children}</div>
        {typeToConfirm !== undefined && <TypeField words={typeToConfirm} typed={typed} onTyped={setTyped} />}
        {run.isError && <ErrorState error={run.error} title="Nothing was changed" />}
        <DialogButtons
          action={action}
          onCancel={close}
          disabled={locked}
          loading={run.isPending}
          onAct={() => run.mutate()}
          color="red"
        />
      </Stack>
    </Dialog>
  );
}

type TypeFieldProps = { readonly words: string; readonly typed: string; readonly onTyped: (typed: string) => void };

function TypeField({ words, typed, onTyped }: TypeFieldProps) {
  return (
    <TextInput
      label={`Type “${words}” to go on`}
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
      autoComplete="off"
      data-autofocus
    />
  );
}
