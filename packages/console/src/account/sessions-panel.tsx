import { Badge, Button, Group, Skeleton, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Session } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyProblem } from "../ui/notify.ts";
import { Panel } from "../ui/panel.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import classes from "./account-page.module.css";
import { sessionsQuery } from "./account-queries.ts";
import { deviceWords } from "./device-words.ts";

/** Where the person is signed in, and the way to end that. */
export function SessionsPanel() {
  const query = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const leave = useSignOutEverywhere();
  return (
    <Panel title="Where you are signed in" sentence="A session ends by itself 30 days after you signed in.">
      {query.isPending ? (
        <Skeleton height={88} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div>
          {query.data.map((session) => (
            <SessionRow key={session.id} of={session} />
          ))}
        </div>
      )}
      <Group>
        <Button variant="outline" color="red" onClick={() => setAsking(true)}>
          Sign out everywhere
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Sign out everywhere?"
        action="Sign out everywhere"
        onConfirm={leave}
      >
        <Text>Every browser with your account is signed out at once, this one too. Admin tokens keep working.</Text>
      </ConfirmDialog>
    </Panel>
  );
}

function useSignOutEverywhere(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await unwrap(api.DELETE("/api/v1/me/sessions"));
    await navigate({ to: "/sign-in" });
    queryClient.clear();
  };
}

function SessionRow({ of: session }: { readonly of: Session }) {
  const queryClient = useQueryClient();
  const device = deviceWords(session.userAgent);
  const end = useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/v1/me/sessions/{session}", { params: { path: { session: session.id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    onError: notifyProblem,
  });
  return (
    <div className={classes["row"]}>
      <div>
        <Text fw={560}>{device}</Text>
        <Text size="sm" c="dimmed">
          signed in <TimeAgo at={session.signedInAt} />
          {session.ip !== "" && <> from {session.ip}</>}
        </Text>
      </div>
      {session.isCurrent ? (
        <Badge variant="light" tt="none" flex="none">
          This browser
        </Badge>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={end.isPending}
          aria-label={`Sign out ${device}`}
          onClick={() => end.mutate()}
        >
          Sign out
        </Button>
      )}
    </div>
  );
}
