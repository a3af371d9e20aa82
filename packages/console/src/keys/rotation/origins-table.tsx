import { Table } from "@mantine/core";
import type { KeyRotation } from "../../api/model.ts";
import { TimeAgo } from "../../ui/time-ago.tsx";
import { formatNumber } from "../../words/numbers.ts";
import { originLabel } from "../../words/origins.ts";

type OriginsTableProps = { readonly rows: NonNullable<KeyRotation["previous"]>["origins"] };

/** Where the old value still comes from, the busiest first. */
export function OriginsTable({ rows }: OriginsTableProps) {
  if (rows.length === 0) return null;
  return (
    <Table
      mt="md"
      horizontalSpacing="xs"
      aria-label="Where the old value comes from"
      style={{ overflowWrap: "anywhere" }}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Website</Table.Th>
          <Table.Th ta="end">Requests</Table.Th>
          <Table.Th ta="end">Last used</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ origin, requests, lastUsedAt }) => (
          <Table.Tr key={origin}>
            <Table.Td>{originLabel(origin)}</Table.Td>
            <Table.Td ta="end">{formatNumber(requests)}</Table.Td>
            <Table.Td ta="end">
              <TimeAgo at={lastUsedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
