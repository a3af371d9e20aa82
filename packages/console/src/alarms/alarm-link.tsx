import type { Alarm } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";

/** The way to what an alarm is about. */
export function AlarmLink({ of: { subject } }: { readonly of: Alarm }) {
  const project = useProject();
  const params = { project: project.id };
  switch (subject.kind) {
    case "key":
      return (
        <TextLink size="sm" to="/p/$project/keys/$key" params={{ ...params, key: subject.id }}>
          Open the key
        </TextLink>
      );
    case "service":
      return (
        <TextLink size="sm" to="/p/$project/services" params={params}>
          Open services
        </TextLink>
      );
    case "project":
      return (
        <TextLink size="sm" to="/p/$project/plan" params={params}>
          Open plan and budget
        </TextLink>
      );
    case "admin-token":
      return (
        <TextLink size="sm" to="/p/$project/team" params={params} search={{ tab: "tokens" }}>
          Open admin tokens
        </TextLink>
      );
  }
}
