import { Table } from "@mantine/core";
import type { ReactNode } from "react";

type WideTableProps = {
  /** What the table holds, for who cannot see it. */
  readonly label: string;
  /** In pixels; narrower screens scroll. */
  readonly minWidth: number;
  readonly head: ReactNode;
  readonly children: ReactNode;
};

/** A table that scrolls sideways on a narrow screen, by keyboard too. */
export function WideTable({ label, minWidth, head, children }: WideTableProps) {
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
          <Table.Tr>{head}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
