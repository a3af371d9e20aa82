import { Tabs } from "@mantine/core";
import type { ComponentType } from "react";
import type { Service } from "../api/model.ts";
import { ServiceOverviewTab } from "./service-overview-tab.tsx";
import { ServiceQuotasTab } from "./service-quotas-tab.tsx";
import type { ServiceTab } from "./service-search.ts";
import { ServiceUsageTab } from "./service-usage-tab.tsx";
import { useShowService } from "./use-show-service.ts";

type TabOfService = {
  readonly id: ServiceTab;
  readonly title: string;
  readonly Content: ComponentType<{ readonly of: Service }>;
};

const TABS: readonly TabOfService[] = [
  { id: "overview", title: "Overview", Content: ServiceOverviewTab },
  { id: "usage", title: "Usage", Content: ServiceUsageTab },
  { id: "quotas", title: "Quotas", Content: ServiceQuotasTab },
];

/** Everything about one service, a tab for each question; the open one stands in the URL. */
export function ServiceTabs({ of: service, tab }: { readonly of: Service; readonly tab: ServiceTab }) {
  const show = useShowService(service.id);
  return (
    <Tabs value={tab} onChange={(next) => show({ tab: next })} keepMounted={false}>
      <Tabs.List mb="lg">
        {TABS.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map(({ id, Content }) => (
        <Tabs.Panel key={id} value={id}>
          <Content of={service} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
