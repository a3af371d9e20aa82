import { useProject } from "../shell/use-project.ts";
import { BackLink } from "../ui/back-link.tsx";

/** Leads from a token, or from making one, back to the list of tokens. */
export function BackToTokens() {
  return (
    <BackLink to="/p/$project/tokens" params={{ project: useProject().id }}>
      Tokens
    </BackLink>
  );
}
