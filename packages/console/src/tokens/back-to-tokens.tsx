import { ChevronLeft } from "lucide-react";
import backClasses from "../keys/back-to-keys.module.css";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";

/** Leads from a token, or from making one, back to the list of tokens. */
export function BackToTokens() {
  const project = useProject();
  return (
    <TextLink
      size="sm"
      c="dimmed"
      className={backClasses["back"] ?? ""}
      to="/p/$project/tokens"
      params={{ project: project.id }}
    >
      <ChevronLeft size={15} aria-hidden="true" />
      Tokens
    </TextLink>
  );
}
