import { Alert, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link2Off } from "lucide-react";
import { setupQuery } from "../api/session-queries.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { DoorPage } from "../ui/door-page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { SetupForm } from "./setup-form.tsx";

const route = getRouteApi("/setup");

/** The one-time set-up of a new server: the first account and its first project. */
export function SetupPage() {
  const { token } = route.useSearch();
  const setup = useQuery(setupQuery);
  return (
    <DoorPage
      title="Set up Latchkey"
      sentence="Make the first account. It owns a first project, with a key that works at once."
    >
      {setup.isPending ? (
        <Skeleton height={320} />
      ) : setup.isError ? (
        <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />
      ) : !setup.data.needed ? (
        <AlreadyDone />
      ) : token === undefined ? (
        <LinkMissing />
      ) : (
        <SetupForm token={token} />
      )}
    </DoorPage>
  );
}

function AlreadyDone() {
  return (
    <Stack align="flex-start">
      <Text>
        This server is set up already, so the link has done its work. Sign in with the account that was made then.
      </Text>
      <ButtonLink to="/sign-in">Sign in</ButtonLink>
    </Stack>
  );
}

function LinkMissing() {
  return (
    <Alert color="amber" icon={<Link2Off size={18} />} title="Open the link from the server's first start">
      The server prints a line with <span className="mono">/console/setup?token=…</span> when it starts for the first
      time. Open that address here. Is it gone? Start the server again: it prints a new one until the set-up is done.
    </Alert>
  );
}
