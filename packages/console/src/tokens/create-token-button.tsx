import { Plus } from "lucide-react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";

/** Leads to the form of a new token; a viewer is not offered it. */
export function CreateTokenButton() {
  const project = useProject();
  if (!useMay().edit) return null;
  return (
    <ButtonLink
      leftSection={<Plus size={17} aria-hidden="true" />}
      to="/p/$project/tokens/new"
      params={{ project: project.id }}
    >
      Create token
    </ButtonLink>
  );
}
