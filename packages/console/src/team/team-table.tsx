import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";

type TeamTableProps = {
  readonly label: string;
  readonly columns: readonly string[];
  /** What the column of buttons does, for those who hear the page. */
  readonly lastColumn: string;
  readonly children: ReactNode;
  readonly minWidth?: number;
};

/** A table that scrolls on its own where the screen is narrow. */
export function TeamTable({ label, columns, lastColumn, children, minWidth = 560 }: TeamTableProps) {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{
        offsetScrollbars: false,
        viewportProps: { tabIndex: 0, role: "region", "aria-label": label },
      }}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
            <Table.Th>
              <Text span className="sr-only">
                {lastColumn}
              </Text>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
