import { Table, Text } from "@mantine/core";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import cards from "../ui/card-table.module.css";
import { CopyValue } from "../ui/copy-value.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { Sparkline } from "../usage/sparkline.tsx";
import { useHourlyByKey } from "../usage/use-hourly-by-key.ts";
import { formatNumber } from "../words/numbers.ts";
import { daysToUndelete } from "./days-to-undelete.ts";
import { readKeyValue } from "./key-queries.ts";
import { KeyStatus } from "./key-status.tsx";
import classes from "./keys-table.module.css";
import { RestrictionsLine } from "./restrictions-line.tsx";
import { UndeleteButton } from "./undelete-button.tsx";

/** The keys as a table; on a phone each row becomes a card. */
export function KeysTable({ keys }: { readonly keys: readonly Key[] }) {
  const hourly = useHourlyByKey(keys.map(({ id }) => id));
  return (
    <Table className={`${cards["table"]} ${classes["table"]}`} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Restrictions</Table.Th>
          <Table.Th className={classes["number"] ?? ""}>Requests today</Table.Th>
          <Table.Th>Last used</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>Value</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} of={key} hours={hourly?.get(key.id) ?? []} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function KeyRow({ of: key, hours }: { readonly of: Key; readonly hours: readonly number[] }) {
  const project = useProject();
  const params = { project: project.id, key: key.id };
  return (
    <Table.Tr>
      <Table.Td className={classes["name"] ?? ""}>
        <TextLink fw={560} to="/p/$project/keys/$key" params={params}>
          {key.name}
        </TextLink>
        <Text size="xs" c={key.isDefault ? "var(--lk-amber)" : "dimmed"}>
          {key.isDefault ? "public · never use publicly" : key.kind}
        </Text>
      </Table.Td>
      <Table.Td className={classes["restrictions"] ?? ""}>
        <RestrictionsLine restricted={key} />
      </Table.Td>
      <Table.Td className={classes["number"] ?? ""} data-label="Today">
        <span className={classes["requests"]}>
          <Sparkline values={hours} />
          <span>{formatNumber(key.requestsToday)}</span>
        </span>
      </Table.Td>
      <Table.Td data-label="Last used" className={cards["quiet"] ?? ""}>
        <TimeAgo at={key.lastUsedAt} />
      </Table.Td>
      <Table.Td data-label="Status">
        <KeyStatus status={key.status} />
        {key.deletedAt !== null && (
          <Text size="xs" c="dimmed">
            {daysToUndelete(key.deletedAt, Date.now())}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={cards["value"] ?? ""}>
        <Value of={key} />
      </Table.Td>
    </Table.Tr>
  );
}

function Value({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const may = useMay();
  if (key.status === "deleted" && may.edit) return <UndeleteButton of={key} size="xs" />;
  return (
    <span>
      <code className="mono">{key.display}</code>
      {key.kind === "public" && (
        <CopyValue label={`Copy the value of ${key.name}`} read={() => readKeyValue(project.id, key.id)} />
      )}
    </span>
  );
}
