import { Group, Paper, Table, Text } from "@mantine/core";
import { parseBlockedSearch } from "../blocked/blocked-search.ts";
import { OutcomePlaceLink } from "../blocked/outcome-place-link.tsx";
import { useProject } from "../shell/use-project.ts";
import { BackLink } from "../ui/back-link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { WideTable } from "../ui/wide-table.tsx";
import { outcomeRemedy, outcomeTitle, REFUSAL_CODES } from "../words/outcomes.ts";
import { RefusalLink } from "./refusal-link.tsx";

/** Every code a request can be refused with, each with its page and the screen that changes it. */
export function RefusalsPage() {
  const project = useProject();
  return (
    <>
      <PageHeader
        above={
          <BackLink to="/p/$project/docs" params={{ project: project.id }}>
            Docs
          </BackLink>
        }
        title="Refusals"
        sentence="Every “no” has a code. Its page says what happened, the usual causes, and what to do step by step."
      />
      <Paper className="lk-surface" p={0}>
        <WideTable
          label="Refusals"
          minWidth={680}
          head={
            <>
              <Table.Th>Code</Table.Th>
              <Table.Th>What it means</Table.Th>
              <Table.Th>In this project</Table.Th>
            </>
          }
        >
          {REFUSAL_CODES.map((code) => (
            <RefusalRow key={code} code={code} />
          ))}
        </WideTable>
      </Paper>
    </>
  );
}

function RefusalRow({ code }: { readonly code: string }) {
  const project = useProject();
  return (
    <Table.Tr>
      <Table.Td>
        <RefusalLink code={code} keyId={null} />
      </Table.Td>
      <Table.Td>
        {outcomeTitle(code)}
        <Text size="sm" c="dimmed">
          {outcomeRemedy(code)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <TextLink
            size="sm"
            to="/p/$project/blocked"
            params={{ project: project.id }}
            search={parseBlockedSearch({ code, period: "30d" })}
            aria-label={`${code} under Blocked`}
          >
            Blocked
          </TextLink>
          <OutcomePlaceLink outcome={code} keyId="" />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
