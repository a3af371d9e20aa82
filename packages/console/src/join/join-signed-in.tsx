import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { signOut } from "../api/auth.ts";
import { api } from "../api/client.ts";
import type { InvitationOffer } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { signedInEmailQuery } from "./join-queries.ts";
import { useEnterProject } from "./use-enter-project.ts";

type JoinSignedInProps = { readonly token: string; readonly offer: InvitationOffer; readonly email: string };

/** Joins with the account that is signed in, or leads from another one to the invited one. */
export function JoinSignedIn({ token, offer, email }: JoinSignedInProps) {
  return email.toLowerCase() === offer.email ? (
    <Accept token={token} email={email} />
  ) : (
    <AnotherAccount offer={offer} email={email} />
  );
}

function Accept({ token, email }: Pick<JoinSignedInProps, "token" | "email">) {
  const enter = useEnterProject();
  const accept = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/invitations/accept", { body: { token } })),
    onSuccess: ({ projectId }) => enter(projectId),
  });
  return (
    <Stack>
      <Text>
        You are signed in as <strong>{email}</strong>.
      </Text>
      {accept.isError && <ErrorState error={accept.error} title="You have not joined yet" />}
      <Button loading={accept.isPending} onClick={() => accept.mutate()}>
        Join
      </Button>
    </Stack>
  );
}

function AnotherAccount({ offer, email }: Pick<JoinSignedInProps, "offer" | "email">) {
  const queryClient = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: signedInEmailQuery.queryKey }),
  });
  return (
    <Stack>
      <Text>
        The invitation is for <strong>{offer.email}</strong>, and you are signed in as <strong>{email}</strong>. Sign
        out here to join with the invited address, or ask for an invitation to yours.
      </Text>
      {leave.isError && <ErrorState error={leave.error} title="You are still signed in" />}
      <Button loading={leave.isPending} onClick={() => leave.mutate()}>
        Sign out and go on
      </Button>
    </Stack>
  );
}
