import { Table, Text } from "@mantine/core";
import type { Token } from "../api/model.ts";
import { KeyStatus } from "../keys/key-status.tsx";
import { useProject } from "../shell/use-project.ts";
import cards from "../ui/card-table.module.css";
import { CopyValue } from "../ui/copy-value.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { ExpiresAt } from "./expires-at.tsx";
import { tokenName } from "./token-name.ts";
import { readTokenValue } from "./token-queries.ts";
import { tokenType } from "./token-types.ts";
import classes from "./tokens-table.module.css";
import { WebsitesLine } from "./websites-line.tsx";

/** The tokens as a table; on a phone each row becomes a card. */
export function TokensTable({ tokens }: { readonly tokens: readonly Token[] }) {
  return (
    <Table className={`${cards["table"]} ${classes["table"]}`} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Description</Table.Th>
          <Table.Th>Websites</Table.Th>
          <Table.Th>Expires</Table.Th>
          <Table.Th>Last used</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>Token</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} of={token} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function TokenRow({ of: token }: { readonly of: Token }) {
  const project = useProject();
  return (
    <Table.Tr>
      <Table.Td className={classes["name"] ?? ""}>
        <TextLink fw={560} to="/p/$project/tokens/$token" params={{ project: project.id, token: token.id }}>
          {tokenName(token)}
        </TextLink>
        <Text size="xs" c="dimmed">
          {tokenType(token.type).title}
        </Text>
      </Table.Td>
      <Table.Td className={classes["websites"] ?? ""}>
        <WebsitesLine of={token} />
      </Table.Td>
      <Table.Td data-label="Expires" className={cards["quiet"] ?? ""}>
        <ExpiresAt at={token.expiresAt} />
      </Table.Td>
      <Table.Td data-label="Used" className={cards["quiet"] ?? ""}>
        <TimeAgo at={token.lastUsedAt} />
      </Table.Td>
      <Table.Td data-label="Status">
        <KeyStatus status={token.status} />
      </Table.Td>
      <Table.Td className={cards["value"] ?? ""}>
        <span>
          <code className="mono">{token.display}</code>
          {token.type !== "server" && (
            <CopyValue label={`Copy ${tokenName(token)}`} read={() => readTokenValue(project.id, token.id)} />
          )}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}
