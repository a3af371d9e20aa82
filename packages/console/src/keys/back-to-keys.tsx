import { useProject } from "../shell/use-project.ts";
import { BackLink } from "../ui/back-link.tsx";

/** Leads from a key, or from making one, back to the list of keys. */
export function BackToKeys() {
  return (
    <BackLink to="/p/$project/keys" params={{ project: useProject().id }}>
      Keys
    </BackLink>
  );
}
