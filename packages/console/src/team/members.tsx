import { Paper, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { roleSentence } from "./role-words.ts";
import { membersQuery } from "./team-queries.ts";

/** The people of the project and what each may do. */
export function Members() {
  const project = useProject();
  const query = useQuery(membersQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={2} height={56} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Paper className="lk-surface" p={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th>Role</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {query.data.map((member) => (
            <Table.Tr key={member.accountId}>
              <Table.Td>
                <Text fw={560}>{member.name}</Text>
                <Text size="sm" c="dimmed">
                  {member.email}
                </Text>
              </Table.Td>
              <Table.Td>
                {member.role}
                <Text size="sm" c="dimmed">
                  {roleSentence(member.role)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
