import { Modal, type ModalProps, Text } from "@mantine/core";
import { useId } from "react";
import { useReturnFocus } from "./use-return-focus.ts";

/** Without `opened` it is open for as long as it stands there. */
type DialogProps = Omit<ModalProps, "opened" | "title" | "returnFocus" | "id"> & {
  readonly opened?: boolean;
  readonly title: string;
};

/** A dialog with its title, which gives the focus back to what opened it. */
export function Dialog({ opened = true, title, ...others }: DialogProps) {
  const id = useId();
  useReturnFocus(opened, `${id}-body`);
  return <Modal {...others} id={id} opened={opened} returnFocus={false} title={<Text fw={620}>{title}</Text>} />;
}
