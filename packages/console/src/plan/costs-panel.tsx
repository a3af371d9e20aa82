import { Paper, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Service } from "../api/model.ts";
import { systemQuery } from "../api/session-queries.ts";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { WideTable } from "../ui/wide-table.tsx";
import { formatMoney } from "../words/money.ts";
import { formatNumber } from "../words/numbers.ts";
import { costsQuery, type ServiceCost } from "./costs-query.ts";

/** What each service costs under the plan, and what it cost this month. */
export function CostsPanel() {
  const project = useProject();
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="costs">
      <Title order={2} id="costs" mb={4}>
        What it costs this month
      </Title>
      <Text c="dimmed" mb="md">
        Prices of the plan {project.plan.name}, in the currency of whoever runs this server. Refused requests cost
        nothing.
      </Text>
      <CostsTable />
    </Paper>
  );
}

function CostsTable() {
  const project = useProject();
  const plans = useQuery(systemQuery);
  const services = useQuery(servicesQuery(project.id));
  const costs = useQuery(costsQuery(project.id));
  const failed = [plans, services, costs].find((query) => query.isError);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (plans.data === undefined || services.data === undefined || costs.data === undefined)
    return <RowsSkeleton rows={5} height={44} />;
  const prices = plans.data.plans.find(({ id }) => id === project.plan.id)?.pricePerThousand ?? {};
  const costOf = costs.data;
  return (
    <WideTable label="What it costs" minWidth={300} head={<Head />}>
      {services.data.map((service) => (
        <CostRow key={service.id} of={service} price={prices[service.id] ?? 0} used={costOf.get(service.id)} />
      ))}
    </WideTable>
  );
}

function Head() {
  return (
    <>
      <Table.Th>Service</Table.Th>
      <Table.Th ta="end">Price of 1,000</Table.Th>
      <Table.Th ta="end">Requests</Table.Th>
      <Table.Th ta="end">Cost</Table.Th>
    </>
  );
}

type CostRowProps = { readonly of: Service; readonly price: number; readonly used: ServiceCost | undefined };

function CostRow({ of: service, price, used }: CostRowProps) {
  return (
    <Table.Tr>
      <Table.Td>{service.title}</Table.Td>
      <Table.Td ta="end">{price === 0 ? "free" : formatMoney(price)}</Table.Td>
      <Table.Td ta="end">{formatNumber(used?.requests ?? 0)}</Table.Td>
      <Table.Td ta="end">{formatMoney(used?.cost ?? 0)}</Table.Td>
    </Table.Tr>
  );
}
