import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";

type IconActionProps = {
  readonly label: string;
  readonly color: "red" | "gray";
  readonly onAct: () => void;
  readonly children: ReactNode;
};

/** A button that is only an icon, with its words on hover and for those who hear the page. */
export function IconAction({ label, color, onAct, children }: IconActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color={color} aria-label={label} onClick={onAct}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
