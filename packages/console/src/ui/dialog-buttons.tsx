import { Button, Group } from "@mantine/core";

type DialogButtonsProps = {
  readonly action: string;
  readonly onCancel: () => void;
  readonly disabled: boolean;
  readonly loading: boolean;
  /** Runs on a click; without it the button submits the form around it. */
  readonly onAct?: () => void;
  readonly color?: string;
};

/** The foot of a dialog: a way back, and one button that says what it does. */
export function DialogButtons({ action, onCancel, disabled, loading, onAct, color = "teal" }: DialogButtonsProps) {
  const act = onAct === undefined ? ({ type: "submit" } as const) : ({ onClick: onAct } as const);
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button color={color} disabled={disabled} loading={loading} {...act}>
        {action}
      </Button>
    </Group>
  );
}
