import { Paper, Table } from "@mantine/core";
import type { ReactNode } from "react";
import { WideTable } from "../ui/wide-table.tsx";
import { formatMoney } from "../words/money.ts";
import { formatNumber, formatShare } from "../words/numbers.ts";
import { changeWords } from "./change-words.ts";
import type { UsageGroup } from "./group-changes.ts";
import type { Dimension } from "./usage-search.ts";

type BreakdownProps = {
  readonly by: Dimension;
  readonly groups: readonly UsageGroup[];
  /** How a value is called, or a link that says so. */
  readonly nameOf: (value: string) => ReactNode;
  readonly compared: "before" | "not";
};

const TITLES: Readonly<Record<Dimension, string>> = {
  key: "Key",
  service: "Service",
  outcome: "Outcome",
  origin: "Website",
};
const MOST_ROWS = 50;

/** The columns of numbers, each where it says something. */
type Column = { readonly title: string; readonly cell: (group: UsageGroup) => ReactNode; readonly tone?: "dimmed" };

/** The sums of each key, service, outcome or origin, and how they changed. */
export function Breakdown({ by, groups, nameOf, compared }: BreakdownProps) {
  const columns = columnsOf(by, groups, compared);
  const head = (
    <>
      <Table.Th>{TITLES[by]}</Table.Th>
      {columns.map(({ title }) => (
        <Table.Th key={title} ta="end">
          {title}
        </Table.Th>
      ))}
    </>
  );
  return (
    <Paper className="lk-surface" p={0}>
      <WideTable label={`Requests by ${TITLES[by].toLowerCase()}`} minWidth={170 + 90 * columns.length} head={head}>
        {groups.slice(0, MOST_ROWS).map((group) => (
          <Table.Tr key={group.value}>
            <Table.Td>{nameOf(group.value)}</Table.Td>
            {columns.map(({ title, cell, tone }) => (
              <Table.Td key={title} ta="end" {...(tone === undefined ? {} : { c: tone })}>
                {cell(group)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </Paper>
  );
}

function columnsOf(by: Dimension, groups: readonly UsageGroup[], compared: "before" | "not"): readonly Column[] {
  const all = groups.reduce((sum, group) => sum + group.requests, 0);
  const split: Column[] = [
    { title: "Allowed", cell: ({ allowed }) => formatNumber(allowed) },
    { title: "Refused", cell: ({ refused }) => <Refused requests={refused} /> },
  ];
  const change: Column[] = [
    { title: "Before", cell: ({ before }) => (before === null ? "–" : formatNumber(before)), tone: "dimmed" },
    { title: "Change", cell: ({ requests, before }) => (before === null ? "–" : changeWords(requests, before)) },
  ];
  const hasCost = groups.some(({ cost }) => cost > 0);
  return [
    { title: "Requests", cell: ({ requests }) => formatNumber(requests) },
    { title: "Share", cell: ({ requests }) => formatShare(requests, all), tone: "dimmed" },
    ...(by === "outcome" ? [] : split),
    ...(hasCost ? [{ title: "Cost", cell: ({ cost }: UsageGroup) => formatMoney(cost) }] : []),
    ...(compared === "before" ? change : []),
  ];
}

function Refused({ requests }: { readonly requests: number }) {
  const color = requests > 0 ? "var(--lk-red)" : "var(--mantine-color-dimmed)";
  return <span style={{ color }}>{formatNumber(requests)}</span>;
}
