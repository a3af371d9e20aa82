import { Tabs } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { AlarmsList } from "./alarms-list.tsx";
import { parseAlarmsSearch } from "./alarms-search.ts";
import { EmailTab } from "./email-tab.tsx";
import { WebhooksTab } from "./webhooks-tab.tsx";

const route = getRouteApi("/p/$project/alarms");

const TITLES = { raised: undefined, email: "E-mail", webhooks: "Webhooks" } as const;

/** What happened that somebody should know, and who is told. */
export function AlarmsPage() {
  const project = useProject();
  const may = useMay();
  const navigate = useNavigate();
  const { tab = "raised" } = route.useSearch();
  const show = (next: string | null) =>
    void navigate({
      to: "/p/$project/alarms",
      params: { project: project.id },
      search: parseAlarmsSearch({ tab: next }),
      replace: true,
    });
  return (
    <>
      <PageHeader
        title="Alarms"
        tab={TITLES[tab]}
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
            <WebhooksTab />
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
}
