import { Alert, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link2Off } from "lucide-react";
import type { InvitationOffer } from "../api/model.ts";
import { Problem } from "../api/problem.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { DoorPage } from "../ui/door-page.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { JoinForm } from "./join-form.tsx";
import { JoinSignedIn } from "./join-signed-in.tsx";
import { offerQuery, signedInEmailQuery } from "./join-queries.ts";

const route = getRouteApi("/join");

/** Where an invitation's link leads: who invites to what, and the way in. */
export function JoinPage() {
  const { token } = route.useSearch();
  return token === undefined ? (
    <DeadLink words="The link is cut off. Copy all of it, then open it here again." />
  ) : (
    <Join token={token} />
  );
}

function Join({ token }: { readonly token: string }) {
  const offer = useQuery(offerQuery(token));
  const email = useQuery(signedInEmailQuery);
  if (offer.error instanceof Problem && [404, 409].includes(offer.error.status))
    return <DeadLink words={offer.error.detail} />;
  if (offer.isPending || email.isPending) {
    return (
      <DoorPage title="Join a project" sentence="Looking at your invitation.">
        <Skeleton height={260} />
      </DoorPage>
    );
  }
  if (offer.isError || email.isError) {
    return (
      <DoorPage title="Join a project" sentence="The invitation could not be read.">
        <ErrorState error={offer.error ?? email.error} onRetry={() => void offer.refetch()} />
      </DoorPage>
    );
  }
  return (
    <DoorPage title={`Join ${offer.data.projectName}`} sentence={sentenceOf(offer.data)}>
      <Way token={token} offer={offer.data} email={email.data} />
    </DoorPage>
  );
}

type WayProps = { readonly token: string; readonly offer: InvitationOffer; readonly email: string | null };

function Way({ token, offer, email }: WayProps) {
  if (email !== null) return <JoinSignedIn token={token} offer={offer} email={email} />;
  if (!offer.hasAccount) return <JoinForm token={token} offer={offer} />;
  return (
    <Stack>
      <Text>
        There is an account for <strong>{offer.email}</strong> already. Sign in with it, and you are asked to join.
      </Text>
      <ButtonLink to="/sign-in" search={{ next: `/join?token=${token}` }}>
        Sign in to join
      </ButtonLink>
    </Stack>
  );
}

function DeadLink({ words }: { readonly words: string }) {
  return (
    <DoorPage title="This link leads nowhere" sentence="Invitations work once, and for 7 days.">
      <Stack>
        <Alert color="amber" icon={<Link2Off size={18} />}>
          {words}
        </Alert>
        <ButtonLink to="/sign-in" variant="default">
          Sign in
        </ButtonLink>
      </Stack>
    </DoorPage>
  );
}

function sentenceOf({ invitedBy, role }: InvitationOffer): string {
  const what =
    role === "viewer"
      ? "read its keys and usage"
      : role === "editor"
        ? "change its keys and services"
        : "own it with them";
  return `${invitedBy} invites you to ${what}.`;
}
