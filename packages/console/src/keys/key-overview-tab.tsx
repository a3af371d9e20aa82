import { Grid, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { SnippetTabs } from "../snippets/snippet-tabs.tsx";
import { Facts } from "../ui/facts.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { ValueBox } from "../ui/value-box.tsx";
import { formatNumber } from "../words/numbers.ts";
import { keyValueQuery, readKeyValue } from "./key-queries.ts";
import { KeyStatus } from "./key-status.tsx";

/** The value of a key, what is known about it, and the code that uses it. */
export function KeyOverviewTab({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const isPublic = key.kind === "public";
  const value = useQuery({ ...keyValueQuery(project.id, key.id), enabled: isPublic });
  const alive = key.status === "active";
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Paper className="lk-surface" p="lg">
          <Stack gap="md">
            <Title order={2}>{isPublic ? "Value" : "Value, shortened"}</Title>
            {isPublic ? (
              <ValueBox
                value={value.data ?? key.display}
                label="Copy the value"
                read={() => readKeyValue(project.id, key.id)}
              />
            ) : (
              <SecretValue display={key.display} />
            )}
            <Facts rows={factsOf(key)} />
            <HistoryLink of={key} />
          </Stack>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        {alive && (!isPublic || value.data !== undefined) && (
          <Paper className="lk-surface" p="lg">
            <Title order={2} mb="md">
              Use it
            </Title>
            <SnippetTabs keyValue={isPublic ? (value.data ?? null) : null} />
          </Paper>
        )}
      </Grid.Col>
    </Grid>
  );
}

function HistoryLink({ of: key }: { readonly of: Key }) {
  const params = { project: useProject().id, key: key.id };
  return (
    <TextLink size="sm" to="/p/$project/keys/$key" params={params} search={{ tab: "history" }}>
      Who changed it, and when
    </TextLink>
  );
}

function SecretValue({ display }: { readonly display: string }) {
  return (
    <div>
      <code className="mono">{display}</code>
      <Text size="sm" c="dimmed" mt={4}>
        A secret value is shown once, when it is made; only its fingerprint is kept. Is it lost? Rotate the key: it gets
        a new value.
      </Text>
    </div>
  );
}

function factsOf(key: Key): readonly (readonly [string, ReactNode])[] {
  return [
    ["Status", <KeyStatus key="status" status={key.status} />],
    ["Kind", key.kind === "public" ? "Public: may stand in a page or an address" : "Secret: for servers only"],
    ["Requests today", formatNumber(key.requestsToday)],
    ["Last used", <TimeAgo key="used" at={key.lastUsedAt} />],
    ["Activated", <TimeAgo key="made" at={key.createdAt} />],
    ["Activated by", key.createdBy],
    ["Expires", <TimeAgo key="expires" at={key.expiresAt} />],
    ...(key.revokedAt === null ? [] : [["Revoked", <TimeAgo key="revoked" at={key.revokedAt} />] as const]),
    ...(key.deletedAt === null ? [] : [["Deleted", <TimeAgo key="deleted" at={key.deletedAt} />] as const]),
  ];
}
