import { Table, Text } from "@mantine/core";
import type { KeyTrial } from "../../api/model.ts";
import { formatNumber } from "../../words/numbers.ts";
import { originLabel } from "../../words/origins.ts";
import { outcomeTitle } from "../../words/outcomes.ts";

type FindingsTableProps = { readonly rows: NonNullable<KeyTrial["findings"]>["byOrigin"] };

/** Whom a tried restriction would have refused, by website and reason. */
export function FindingsTable({ rows }: FindingsTableProps) {
  if (rows.length === 0) return null;
  return (
    <Table
      horizontalSpacing="xs"
      aria-label="What it would have refused, by website"
      style={{ overflowWrap: "anywhere" }}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Website</Table.Th>
          <Table.Th ta="end">Requests</Table.Th>
          <Table.Th ta="end">Would refuse</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ origin, requests, wouldRefuse, codes }) => (
          <Table.Tr key={origin}>
            <Table.Td>
              {originLabel(origin)}
              <Text size="sm" c="dimmed">
                {codes.map(({ code }) => outcomeTitle(code)).join(", ")}
              </Text>
            </Table.Td>
            <Table.Td ta="end">{formatNumber(requests)}</Table.Td>
            <Table.Td ta="end" c={wouldRefuse > 0 ? "var(--lk-red)" : "dimmed"}>
              {formatNumber(wouldRefuse)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
