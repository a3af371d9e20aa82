import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ComponentType, useEffect, useRef } from "react";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { KeyBlockedTab } from "./key-blocked-tab.tsx";
import { KeyHistoryTab } from "./key-history-tab.tsx";
import { KeyLimitsTab } from "./key-limits-tab.tsx";
import { KeyOverviewTab } from "./key-overview-tab.tsx";
import { KeyRestrictionsTab } from "./key-restrictions-tab.tsx";
import { KeyRotationTab } from "./key-rotation-tab.tsx";
import { type KeyTab, parseKeySearch } from "./key-search.ts";
import { KeyUsageTab } from "./key-usage-tab.tsx";

type TabOfKey = {
  readonly id: KeyTab;
  readonly title: string;
  readonly Content: ComponentType<{ readonly of: Key }>;
  /** The default key can't be restricted. */
  readonly notOfDefault?: true;
};

const TABS: readonly TabOfKey[] = [
  { id: "overview", title: "Overview", Content: KeyOverviewTab },
  { id: "restrictions", title: "Restrictions", Content: KeyRestrictionsTab, notOfDefault: true },
  { id: "limits", title: "Limits", Content: KeyLimitsTab, notOfDefault: true },
  { id: "usage", title: "Usage", Content: KeyUsageTab },
  { id: "blocked", title: "Blocked", Content: KeyBlockedTab },
  { id: "rotation", title: "Rotation", Content: KeyRotationTab },
  { id: "history", title: "History", Content: KeyHistoryTab },
];

/** Everything about one key, a tab for each question; the open one stands in the URL. */
export function KeyTabs({ of: key, tab }: { readonly of: Key; readonly tab: KeyTab }) {
  const project = useProject();
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  // On a phone the tabs are wider than the screen.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [tab]);
  const tabs = TABS.filter((one) => !key.isDefault || one.notOfDefault === undefined);
  const show = (next: string | null) =>
    void navigate({
      to: "/p/$project/keys/$key",
      params: { project: project.id, key: key.id },
      search: parseKeySearch({ tab: next }),
      replace: true,
    });
  return (
    <Tabs value={tab} onChange={show} keepMounted={false}>
      <Tabs.List mb="lg" ref={list}>
        {tabs.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, Content }) => (
        <Tabs.Panel key={id} value={id}>
          <Content of={key} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
