import type { AuditEntry } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";

/** What was changed, by its name, and the way to it. */
export function AuditTarget({ of: { target } }: { readonly of: AuditEntry }) {
  const project = useProject();
  if (target.kind === "token") {
    return (
      <TextLink fw={600} inherit to="/p/$project/tokens/$token" params={{ project: project.id, token: target.id }}>
        {target.name === "" ? target.id : target.name}
      </TextLink>
    );
  }
  if (target.kind !== "key") return <strong>{target.name}</strong>;
  return (
    <TextLink fw={600} inherit to="/p/$project/keys/$key" params={{ project: project.id, key: target.id }}>
      {target.name}
    </TextLink>
  );
}
