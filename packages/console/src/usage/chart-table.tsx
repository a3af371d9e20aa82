import { ScrollArea, Table } from "@mantine/core";
import type { Interval } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import { BEFORE } from "./before-series.ts";
import type { ChartData } from "./chart-data.ts";
import { intervalLabel } from "./interval-label.ts";

type ChartTableProps = { readonly data: ChartData; readonly interval: Interval; readonly height: number };

/** The numbers behind the bars, latest first. */
export function ChartTable({ data, interval, height }: ChartTableProps) {
  const { before } = data;
  const rows = data.points
    .map((point, index) => ({ point, requestsBefore: before === undefined ? null : (before[index] ?? 0) }))
    .toReversed();
  return (
    <ScrollArea
      h={height}
      type="auto"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": "Requests per interval" }}
    >
      <Table stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From, in UTC</Table.Th>
            {data.series.map((series) => (
              <Table.Th key={series.id} ta="end">
                {series.label}
              </Table.Th>
            ))}
            {before !== undefined && <Table.Th ta="end">{BEFORE.label}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ point, requestsBefore }) => (
            <Row key={point.startMs} point={point} before={requestsBefore} series={data.series} interval={interval} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

type RowProps = {
  readonly point: ChartData["points"][number];
  readonly before: number | null;
  readonly series: ChartData["series"];
  readonly interval: Interval;
};

function Row({ point, before, series, interval }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td>{intervalLabel(point.startMs, interval)}</Table.Td>
      {series.map(({ id }) => (
        <Table.Td key={id} ta="end">
          {formatNumber(point.counts[id] ?? 0)}
        </Table.Td>
      ))}
      {before !== null && (
        <Table.Td ta="end" c="dimmed">
          {formatNumber(before)}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
