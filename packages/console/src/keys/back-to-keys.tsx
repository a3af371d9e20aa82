import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import classes from "./back-to-keys.module.css";

/** Leads from a key, or from making one, back to the list of keys. */
export function BackToKeys() {
  const project = useProject();
  return (
    <Anchor
      size="sm"
      c="dimmed"
      className={classes["back"] ?? ""}
      renderRoot={(props) => <Link {...props} to="/p/$project/keys" params={{ project: project.id }} />}
    >
      <ChevronLeft size={15} aria-hidden="true" />
      Keys
    </Anchor>
  );
}
