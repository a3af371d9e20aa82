import { Button, Tabs } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { AdminTokens } from "./admin-tokens.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { Members } from "./members.tsx";
import { NewTokenDialog } from "./new-token-dialog.tsx";
import { parseTeamSearch } from "./team-search.ts";

const route = getRouteApi("/p/$project/team");

/** The people and the programs that manage this project. */
export function TeamPage() {
  const may = useMay();
  const { tab: asked } = route.useSearch();
  const tab = may.own ? (asked ?? "members") : "members";
  const show = useShowTab();
  const [making, setMaking] = useState<"tokens" | "members" | null>(null);
  const button = may.own && (
    <Button leftSection={<Plus size={17} aria-hidden="true" />} onClick={() => setMaking(tab)}>
      {tab === "tokens" ? "Create admin token" : "Invite a person"}
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Team"
        tab={tab === "tokens" ? "Admin tokens" : undefined}
        sentence="The people and the programs that manage this project. Admin tokens are for the management API, never for maps."
        action={button}
      />
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="members">Members</Tabs.Tab>
          {may.own && <Tabs.Tab value="tokens">Admin tokens</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="tokens">
          <AdminTokens createButton={button} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <Members />
          {may.own && <Invitations />}
        </Tabs.Panel>
      </Tabs>
      {making === "tokens" && <NewTokenDialog onClose={() => setMaking(null)} />}
      {making === "members" && <InviteDialog onClose={() => setMaking(null)} />}
    </>
  );
}

function useShowTab() {
  const project = useProject();
  const navigate = useNavigate();
  return (tab: string | null) =>
    void navigate({
      to: "/p/$project/team",
      params: { project: project.id },
      search: parseTeamSearch({ tab }),
      replace: true,
    });
}
