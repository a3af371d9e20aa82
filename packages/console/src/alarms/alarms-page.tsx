import { Button, Tabs } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { AlarmsList } from "./alarms-list.tsx";
import { parseAlarmsSearch } from "./alarms-search.ts";
import { EmailTab } from "./email-tab.tsx";
import { NewWebhookDialog } from "./new-webhook-dialog.tsx";
import { WebhooksTab } from "./webhooks-tab.tsx";

const route = getRouteApi("/p/$project/alarms");

const TITLES = { raised: undefined, email: "E-mail", webhooks: "Webhooks" } as const;

/** What happened that somebody should know, and who is told. */
export function AlarmsPage() {
  const may = useMay();
  const { tab = "raised" } = route.useSearch();
  const [making, setMaking] = useState(false);
  const show = useShowTab();
  const create = may.edit && (
    <Button leftSection={<Plus size={17} aria-hidden="true" />} onClick={() => setMaking(true)}>
      Create webhook
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Alarms"
        tab={TITLES[tab]}
        action={tab === "webhooks" && create}
        sentence="Quotas running out, keys on new websites, things about to end: seen here, and sent by e-mail or webhook."
      />
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="raised">Raised</Tabs.Tab>
          <Tabs.Tab value="email">E-mail</Tabs.Tab>
          {may.edit && <Tabs.Tab value="webhooks">Webhooks</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="raised">
          <AlarmsList />
        </Tabs.Panel>
        <Tabs.Panel value="email">
          <EmailTab />
        </Tabs.Panel>
        {may.edit && (
          <Tabs.Panel value="webhooks">
            <WebhooksTab createButton={create} />
          </Tabs.Panel>
        )}
      </Tabs>
      {making && <NewWebhookDialog onClose={() => setMaking(false)} />}
    </>
  );
}

function useShowTab() {
  const project = useProject();
  const navigate = useNavigate();
  return (tab: string | null) =>
    void navigate({
      to: "/p/$project/alarms",
      params: { project: project.id },
      search: parseAlarmsSearch({ tab }),
      replace: true,
    });
}
