import { Stack } from "@mantine/core";
import { SuspendPanel } from "../settings/suspend-panel.tsx";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { BudgetForm } from "./budget-form.tsx";
import { CostsPanel } from "./costs-panel.tsx";
import { PlanSelect } from "./plan-select.tsx";
import { SpendingPanel } from "./spending-panel.tsx";

/** What the project spends, may spend and pays for, and the switch that stops it. */
export function PlanPage() {
  const project = useProject();
  const may = useMay();
  return (
    <>
      <PageHeader
        title="Plan and budget"
        sentence="What this project spent, where the month will end, and the cap that it never passes."
      />
      <Stack gap="lg" maw={760}>
        <SpendingPanel />
        <CostsPanel />
        {may.own && <BudgetForm key={JSON.stringify(project.budget)} />}
        {may.own && <PlanSelect key={project.plan.id} />}
        {may.own && <SuspendPanel />}
      </Stack>
    </>
  );
}
