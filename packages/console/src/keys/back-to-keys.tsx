import { ChevronLeft } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import classes from "./back-to-keys.module.css";

/** Leads from a key, or from making one, back to the list of keys. */
export function BackToKeys() {
  const project = useProject();
  return (
    <TextLink
      size="sm"
      c="dimmed"
      className={classes["back"] ?? ""}
      to="/p/$project/keys"
      params={{ project: project.id }}
    >
      <ChevronLeft size={15} aria-hidden="true" />
      Keys
    </TextLink>
  );
}
