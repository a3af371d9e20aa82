import { Alert } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { countOf } from "../words/numbers.ts";

/** Says before the form is filled that the plan has no room for another key. */
export function KeyLimitNotice() {
  const { id, keysUsed, plan } = useProject();
  const may = useMay();
  if (plan.maxKeys === null || keysUsed < plan.maxKeys) return null;
  return (
    <Alert color="amber" icon={<TriangleAlert size={18} />} title="The plan has no room for another key" mb="lg">
      {plan.name} has {countOf(plan.maxKeys, "key")}, and all are used. Delete one that is no longer needed, or{" "}
      {may.own ? (
        <TextLink inherit to="/p/$project/plan" params={{ project: id }}>
          choose a larger plan
        </TextLink>
      ) : (
        "ask an owner for a larger plan"
      )}
      .
    </Alert>
  );
}
