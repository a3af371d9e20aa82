import { Anchor } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { BuildingPicker } from "./building-picker.tsx";
import type { MadeKey } from "./made-key.ts";
import { MadeKeyPanel } from "./made-key-panel.tsx";
import { NewKeyForm } from "./new-key-form.tsx";

const route = getRouteApi("/p/$project/keys/new");

/** Makes a key: what is it for, who may use it, and then its value with the code to paste. */
export function NewKeyPage() {
  const project = useProject();
  const { building } = route.useSearch();
  const [made, setMade] = useState<MadeKey | null>(null);
  const back = (
    <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link {...props} to="/p/$project/keys" params={{ project: project.id }} />}>
      <ChevronLeft size={14} aria-hidden="true" /> Keys
    </Anchor>
  );
  if (made !== null) {
    return (
      <>
        <PageHeader above={back} title={`${made.name} is ready`} sentence="It works from now on. What it may be used for can be changed at any time." />
        <MadeKeyPanel made={made} />
      </>
    );
  }
  return (
    <>
      <PageHeader above={back} title="Create key" sentence="One key for each site, app or server: then each can be limited, watched and stopped alone." />
      <BuildingPicker chosen={building ?? null} />
      {building !== undefined && <NewKeyForm key={building} buildingId={building} onMade={setMade} />}
    </>
  );
}
