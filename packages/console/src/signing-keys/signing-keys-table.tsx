import { Table, Text } from "@mantine/core";
import type { SigningKey } from "../api/model.ts";
import { KeyStatus } from "../keys/key-status.tsx";
import { useProject } from "../shell/use-project.ts";
import cards from "../ui/card-table.module.css";
import { CopyValue } from "../ui/copy-value.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { useHourlyByKey } from "../usage/use-hourly-by-key.ts";
import { formatNumber } from "../words/numbers.ts";
import { RevokeSigningKey } from "./revoke-signing-key.tsx";
import { signedUsageId } from "./signed-usage-id.ts";
import classes from "./signing-keys-table.module.css";

const KINDS = {
  made: "made here",
  uploaded: "your own, uploaded",
  managed: "kept here; signs the tokens that are made here",
} as const;

/** The signing keys as a table; on a phone each row becomes a card. */
export function SigningKeysTable({ keys }: { readonly keys: readonly SigningKey[] }) {
  const hours = useHourlyByKey(keys.map(signedUsageId));
  const requestsOf = (key: SigningKey) =>
    hours === null ? null : (hours.get(signedUsageId(key)) ?? []).reduce((sum, hour) => sum + hour, 0);
  return (
    <Table className={`${cards["table"]} ${classes["table"]}`} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Key id (kid)</Table.Th>
          <Table.Th className={classes["number"] ?? ""}>Requests, 24 hours</Table.Th>
          <Table.Th>Made</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>
            <Text span className="sr-only">
              Actions
            </Text>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <SigningKeyRow key={key.id} of={key} requests={requestsOf(key)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type SigningKeyRowProps = { readonly of: SigningKey; readonly requests: number | null };

function SigningKeyRow({ of: key, requests }: SigningKeyRowProps) {
  return (
    <Table.Tr>
      <Table.Td className={classes["name"] ?? ""}>
        <Text fw={560}>{key.name}</Text>
        <Text size="xs" c="dimmed">
          {KINDS[key.kind]}
        </Text>
      </Table.Td>
      <Table.Td className={classes["kid"] ?? ""}>
        <span>
          <code className="mono">{key.id}</code>
          <CopyValue label={`Copy the public half of ${key.name}`} read={() => key.publicKey} />
        </span>
      </Table.Td>
      <Table.Td
        className={classes["number"] ?? ""}
        data-label="24 hours"
        data-counted={key.kind === "managed" ? undefined : true}
      >
        {key.kind === "managed" ? "counted by token" : requests === null ? "" : formatNumber(requests)}
      </Table.Td>
      <Table.Td data-label="Made" className={cards["quiet"] ?? ""}>
        <TimeAgo at={key.createdAt} />
      </Table.Td>
      <Table.Td data-label="Status">
        <KeyStatus status={key.status} />
      </Table.Td>
      <Table.Td className={classes["actions"] ?? ""}>{key.status === "active" && <Actions of={key} />}</Table.Td>
    </Table.Tr>
  );
}

function Actions({ of: key }: { readonly of: SigningKey }) {
  const project = useProject();
  return (
    <span>
      {key.kind !== "managed" && (
        <TextLink
          size="sm"
          to="/p/$project/tokens"
          params={{ project: project.id }}
          search={{ tab: "sign", signer: key.id }}
        >
          Code
        </TextLink>
      )}
      <RevokeSigningKey of={key} />
    </span>
  );
}
