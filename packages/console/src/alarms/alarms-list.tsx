import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import type { Alarm } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { alarmsQuery } from "./alarm-queries.ts";
import { AlarmLink } from "./alarm-link.tsx";
import classes from "./alarms-list.module.css";

/** What was raised, newest first, each with the page that mends it and who was told. */
export function AlarmsList() {
  const project = useProject();
  const query = useInfiniteQuery(alarmsQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={4} height={64} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const alarms = query.data.pages.flatMap((page) => page.items);
  if (alarms.length === 0) return <NoAlarms />;
  return (
    <Stack gap="md">
      <Paper className="lk-surface" p={0}>
        <ul className={classes["list"]} aria-label="Alarms">
          {alarms.map((alarm) => (
            <AlarmItem key={alarm.id} of={alarm} />
          ))}
        </ul>
      </Paper>
      {query.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Load more
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function AlarmItem({ of: alarm }: { readonly of: Alarm }) {
  return (
    <li className={classes["item"]}>
      <Text>{alarm.sentence}</Text>
      <Group gap="sm" mt={4}>
        <Text size="sm" c="dimmed">
          <TimeAgo at={alarm.at} />
        </Text>
        <AlarmLink of={alarm} />
        {alarm.deliveries.map(({ channel, to, status }) => (
          <Badge key={`${channel} ${to}`} variant="light" color={COLORS[status]} tt="none">
            {channel === "email" ? to : `webhook ${to}`}: {WORDS[status]}
          </Badge>
        ))}
        {alarm.deliveries.length === 0 && (
          <Text size="sm" c="dimmed">
            nobody was told
          </Text>
        )}
      </Group>
    </li>
  );
}

const COLORS = { waiting: "gray", delivered: "green", dead: "red" } as const;
const WORDS = { waiting: "on its way", delivered: "told", dead: "given up after 24 hours" } as const;

function NoAlarms() {
  return (
    <Paper className="lk-surface" p={0}>
      <EmptyState
        icon={<Bell size={22} />}
        title="Nothing to tell"
        sentence="An alarm comes when a quota is nearly used, a key turns up on a new website, the default key is used in public, or something ends within 7 days."
      />
    </Paper>
  );
}
