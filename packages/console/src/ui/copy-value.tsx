import { ActionIcon, Tooltip } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { Copy } from "lucide-react";
import { writeClipboard } from "./write-clipboard.ts";

type CopyValueProps = { readonly label: string; readonly read: () => string | Promise<string> };

/** A small button that fetches a text, when it is pressed, and puts it on the clipboard. */
export function CopyValue({ label, read }: CopyValueProps) {
  const copy = useMutation({ mutationFn: async () => writeClipboard(await read()) });
  const words = copy.isError ? "Could not be copied" : copy.isSuccess ? "Copied" : label;
  return (
    <Tooltip label={words}>
      <ActionIcon
        variant="subtle"
        color={copy.isSuccess ? "green" : "gray"}
        aria-label={words}
        loading={copy.isPending}
        onClick={() => copy.mutate()}
        onMouseLeave={() => copy.reset()}
        onBlur={() => copy.reset()}
      >
        {copy.isSuccess ? <Check size={16} /> : <Copy size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
