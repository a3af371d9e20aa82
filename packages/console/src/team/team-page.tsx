import { Button, Tabs } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { AdminTokens } from "./admin-tokens.tsx";
import { Members } from "./members.tsx";
import { NewTokenDialog } from "./new-token-dialog.tsx";
import { parseTeamSearch } from "./team-search.ts";

const route = getRouteApi("/p/$project/team");

/** The people and the programs that manage this project. */
export function TeamPage() {
  const may = useMay();
  const { tab = may.own ? "tokens" : "members" } = route.useSearch();
  const show = useShowTab();
  const [making, setMaking] = useState(false);
  const icon = <Plus size={17} aria-hidden="true" />;
  const createButton = may.own && (
    <Button leftSection={icon} onClick={() => setMaking(true)}>
      Create admin token
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Team & tokens"
        sentence="The people and the programs that manage this project. Admin tokens are for the management API, never for maps."
        action={tab === "tokens" && createButton}
      />
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List mb="lg">
          {may.own && <Tabs.Tab value="tokens">Admin tokens</Tabs.Tab>}
          <Tabs.Tab value="members">Members</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tokens">
          <AdminTokens createButton={createButton} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <Members />
        </Tabs.Panel>
      </Tabs>
      {making && <NewTokenDialog onClose={() => setMaking(false)} />}
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
