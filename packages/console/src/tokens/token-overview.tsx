import { Grid, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Token } from "../api/model.ts";
import { KeyStatus } from "../keys/key-status.tsx";
import { KeyTraffic } from "../keys/key-traffic.tsx";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { ValueBox } from "../ui/value-box.tsx";
import { formatNumber } from "../words/numbers.ts";
import { ExpiresAt } from "./expires-at.tsx";
import { TokenCode } from "./token-code.tsx";
import { tokenName } from "./token-name.ts";
import { tokenValueQuery } from "./token-queries.ts";
import { tokenType } from "./token-types.ts";
import { WebsitesLine } from "./websites-line.tsx";

/** The value of a token, what is known about it, and the code that uses it. */
export function TokenOverview({ of: token }: { readonly of: Token }) {
  const project = useProject();
  const isSecret = token.type === "server";
  const value = useQuery({ ...tokenValueQuery(project.id, token.id), enabled: !isSecret }).data;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Paper className="lk-surface" p="lg">
          <Stack gap="md">
            <Title order={2}>{isSecret ? "Value, shortened" : "Value"}</Title>
            {isSecret ? (
              <SecretValue display={token.display} />
            ) : (
              <ValueBox value={value ?? token.display} label="Copy the value" />
            )}
            <KeyTraffic of={{ id: token.id, name: tokenName(token) }} />
            <Facts rows={factsOf(token)} />
            <TextLink size="sm" to="/p/$project/audit" params={{ project: project.id }}>
              Who made or revoked it, in the audit log
            </TextLink>
          </Stack>
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        {token.status === "active" && (isSecret || value !== undefined) && (
          <Paper className="lk-surface" p="lg">
            <Title order={2} mb="md">
              Use it
            </Title>
            <TokenCode type={token.type} value={value ?? null} />
          </Paper>
        )}
      </Grid.Col>
    </Grid>
  );
}

function SecretValue({ display }: { readonly display: string }) {
  return (
    <div>
      <code className="mono">{display}</code>
      <Text size="sm" c="dimmed" mt={4}>
        A server token is shown once, when it is made, and not kept. Is it lost? Make a new one and revoke this one.
      </Text>
    </div>
  );
}

function Websites({ of: token }: { readonly of: Token }) {
  if (token.domains.length === 0) return <WebsitesLine of={token} />;
  return token.domains.map((domain) => (
    <div key={domain} className="mono">
      {domain}
    </div>
  ));
}

function factsOf(token: Token): readonly (readonly [string, ReactNode])[] {
  return [
    ["Status", <KeyStatus key="status" status={token.status} />],
    ["Type", tokenType(token.type).title],
    ["Services", token.services.join(", ")],
    ["Websites", <Websites key="websites" of={token} />],
    ["Expires", <ExpiresAt key="expires" at={token.expiresAt} />],
    ["Requests today", formatNumber(token.requestsToday)],
    ["Last used", <TimeAgo key="used" at={token.lastUsedAt} />],
    ["Made", <TimeAgo key="made" at={token.createdAt} />],
    ["Made by", token.createdBy],
    [
      "Signed with",
      <code key="kid" className="mono">
        {token.signingKey}
      </code>,
    ],
    ...(token.revokedAt === null ? [] : [["Revoked", <TimeAgo key="revoked" at={token.revokedAt} />] as const]),
  ];
}
