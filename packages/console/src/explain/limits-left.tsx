import { Paper, Table, Title } from "@mantine/core";
import type { Explanation } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";

const POLICIES: Readonly<Record<string, string>> = {
  ip: "Per second and IP address",
  user: "Per second and user",
  "missing-origin": "Per second, where no website is named",
  key: "Per second, of the key",
  "key-day": "The key, today",
  "key-month": "The key, this month",
  "service-day": "The service, today",
  "service-month": "The service, this month",
  "project-day": "The project, today",
  "project-month": "The project, this month",
};

/** What each limit that the request would count toward leaves now. */
export function LimitsLeft({ limits }: Pick<Explanation, "limits">) {
  if (limits.length === 0) return null;
  return (
    <Paper className="lk-surface" p="lg">
      <Title order={2} mb="xs">
        What is left
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Limit</Table.Th>
            <Table.Th ta="end">Left</Table.Th>
            <Table.Th ta="end">Of</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {limits.map(({ policy, remaining, limit }) => (
            <Table.Tr key={policy}>
              <Table.Td>{POLICIES[policy] ?? policy}</Table.Td>
              <Table.Td ta="end">{formatNumber(remaining)}</Table.Td>
              <Table.Td ta="end">{formatNumber(limit)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
