import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import { meQuery } from "../api/session-queries.ts";
import { unwrap } from "../api/unwrap.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { notifyDone } from "../ui/notify.ts";
import { Panel } from "../ui/panel.tsx";
import { submit } from "../ui/submit.ts";

/** The name that the others see, and the address that stays. */
export function NamePanel() {
  const actor = useQuery(meQuery).data?.actor;
  if (actor === undefined) return null;
  return <NameForm name={actor.name} email={actor.email ?? ""} />;
}

function NameForm({ name: current, email }: { readonly name: string; readonly email: string }) {
  const [name, setName] = useState(current);
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: () => unwrap(api.PATCH("/api/v1/me", { body: { name: name.trim() } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      notifyDone("Saved. The others see it from now on.");
    },
  });
  return (
    <Panel title="You">
      <form onSubmit={submit(() => change.mutate())}>
        <Stack gap="md">
          <TextInput
            label="Name"
            autoComplete="name"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput label="E-mail" description="What you sign in with" value={email} readOnly variant="filled" />
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button type="submit" disabled={name.trim() === "" || name.trim() === current} loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
