import { Button, Group, Paper, Stack, TagsInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { AlarmSettings } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Facts } from "../ui/facts.tsx";
import { notifyDone } from "../ui/notify.ts";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { submit } from "../ui/submit.ts";
import { eventsOf, groupsOf } from "./alarm-events.ts";
import { alarmSettingsQuery } from "./alarm-queries.ts";
import { EventsField } from "./events-field.tsx";

/** Who gets a mail for each alarm, and for which kinds. */
export function EmailTab() {
  const project = useProject();
  const may = useMay();
  const query = useQuery(alarmSettingsQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={3} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return may.edit ? (
    <EmailForm key={JSON.stringify(query.data)} settings={query.data} />
  ) : (
    <Paper className="lk-surface" p="lg" maw={680}>
      <Facts
        rows={[
          [
            "E-mail addresses",
            query.data.emails.length === 0 ? "Nobody is told by e-mail" : query.data.emails.join(", "),
          ],
          ["Told of", groupsOf(query.data.events).join(", ") || "Nothing"],
        ]}
      />
    </Paper>
  );
}

function EmailForm({ settings }: { readonly settings: AlarmSettings }) {
  const [emails, setEmails] = useState<readonly string[]>(settings.emails);
  const [groups, setGroups] = useState(groupsOf(settings.events));
  const change = useChangeSettings();
  const next = { emails: [...emails], events: eventsOf(groups) };
  const isChanged = JSON.stringify(next) !== JSON.stringify(settings);
  return (
    <Paper className="lk-surface" p="lg" maw={680}>
      <form onSubmit={submit(() => change.mutate(next))}>
        <Stack gap="lg">
          <TagsInput
            label="E-mail addresses"
            description="Enter after each. Where the server has no mail server, mails are files in its data directory."
            placeholder={emails.length === 0 ? "ada@shop.example" : ""}
            value={[...emails]}
            onChange={(tags) => setEmails(apart(tags))}
            maxTags={20}
            splitChars={[",", " ", ";"]}
            acceptValueOnBlur
          />
          <EventsField value={groups} onChange={setGroups} />
          {change.isError && <ErrorState error={change.error} title="Nothing was changed" />}
          <Group justify="flex-end">
            <Button type="submit" disabled={!isChanged} loading={change.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** Addresses come pasted in one piece too. */
function apart(tags: readonly string[]): readonly string[] {
  const addresses = tags.flatMap((tag) => tag.split(/[\s,;]+/)).filter((address) => address !== "");
  return [...new Set(addresses)];
}

function useChangeSettings() {
  const project = useProject();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: AlarmSettings) =>
      unwrap(api.PUT("/api/v1/projects/{project}/alarm-settings", { params: { path: { project: project.id } }, body })),
    onSuccess: (settings) => {
      queryClient.setQueryData(alarmSettingsQuery(project.id).queryKey, settings);
      notifyDone("Saved. The next alarm goes to these addresses.");
    },
  });
}
