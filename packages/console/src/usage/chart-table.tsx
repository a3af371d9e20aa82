import { ScrollArea, Table } from "@mantine/core";
import type { Interval } from "../api/model.ts";
import { formatNumber } from "../words/numbers.ts";
import type { ChartData } from "./chart-data.ts";
import { intervalLabel } from "./interval-label.ts";

type ChartTableProps = { readonly data: ChartData; readonly interval: Interval; readonly height: number };

/** The numbers behind the bars, latest first. */
export function ChartTable({ data, interval, height }: ChartTableProps) {
  return (
    <ScrollArea
      h={height}
      type="auto"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": "Requests per interval" }}
    >
      <Table stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            {data.series.map((series) => (
              <Table.Th key={series.id} ta="end">
                {series.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.points.toReversed().map((point) => (
            <Table.Tr key={point.startMs}>
              <Table.Td>{intervalLabel(point.startMs, interval)}</Table.Td>
              {data.series.map((series) => (
                <Table.Td key={series.id} ta="end">
                  {formatNumber(point.counts[series.id] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
