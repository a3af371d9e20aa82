import { Anchor } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import classes from "./back-link.module.css";

/** Leads from a page back to the list it belongs to. */
export const BackLink = createLink(
  ({ children, ...props }: Omit<ComponentPropsWithRef<"a">, "className" | "style">) => (
    <Anchor {...props} size="sm" c="dimmed" className={classes["back"] ?? ""}>
      <ChevronLeft size={15} aria-hidden="true" />
      {children}
    </Anchor>
  ),
);
