import { Paper, Table } from "@mantine/core";
import { formatNumber, formatShare } from "../words/numbers.ts";
import type { Dimension } from "./usage-search.ts";
import type { Totals } from "./usage-totals.ts";

type BreakdownProps = {
  readonly by: Dimension;
  readonly groups: readonly (Totals & { readonly value: string })[];
  readonly nameOf: (value: string) => string;
};

const TITLES: Readonly<Record<Dimension, string>> = {
  key: "Key",
  service: "Service",
  outcome: "Outcome",
  origin: "Origin",
};
const MOST_ROWS = 50;

/** The sums of each key, service, outcome or origin. */
export function Breakdown({ by, groups, nameOf }: BreakdownProps) {
  const all = groups.reduce((sum, group) => sum + group.requests, 0);
  const split = by !== "outcome";
  return (
    <Paper className="lk-surface" p={0}>
      <Table.ScrollContainer
        minWidth={split ? 480 : 300}
        scrollAreaProps={{
          offsetScrollbars: false,
          viewportProps: { tabIndex: 0, role: "region", "aria-label": `Requests by ${TITLES[by].toLowerCase()}` },
        }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{TITLES[by]}</Table.Th>
              {split && <Table.Th ta="end">Allowed</Table.Th>}
              {split && <Table.Th ta="end">Refused</Table.Th>}
              <Table.Th ta="end">Requests</Table.Th>
              <Table.Th ta="end">Share</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.slice(0, MOST_ROWS).map((group) => (
              <Row key={group.value} name={nameOf(group.value)} totals={group} all={all} split={split} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

type RowProps = { readonly name: string; readonly totals: Totals; readonly all: number; readonly split: boolean };

function Row({ name, totals, all, split }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      {split && <Table.Td ta="end">{formatNumber(totals.allowed)}</Table.Td>}
      {split && (
        <Table.Td ta="end" c={totals.refused > 0 ? "var(--lk-red)" : "dimmed"}>
          {formatNumber(totals.refused)}
        </Table.Td>
      )}
      <Table.Td ta="end">{formatNumber(totals.requests)}</Table.Td>
      <Table.Td ta="end" c="dimmed">
        {formatShare(totals.requests, all)}
      </Table.Td>
    </Table.Tr>
  );
}
