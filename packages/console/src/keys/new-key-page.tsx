import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { EditorsOnly } from "../shell/editors-only.tsx";
import { useMay } from "../shell/use-may.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { BackToKeys } from "./back-to-keys.tsx";
import { BuildingPicker } from "./building-picker.tsx";
import { KeyLimitNotice } from "./key-limit-notice.tsx";
import { MadeKeyPanel } from "./made-key-panel.tsx";
import type { MadeKey } from "./made-key.ts";
import { NewKeyForm } from "./new-key-form.tsx";

const route = getRouteApi("/p/$project/keys/new");

/** Makes a key: what is it for, who may use it, and then its value with the code to paste. */
export function NewKeyPage() {
  const may = useMay();
  const { building } = route.useSearch();
  const [made, setMade] = useState<MadeKey | null>(null);
  const show = (key: MadeKey) => {
    setMade(key);
    window.scrollTo({ top: 0 });
  };
  if (!may.edit) return <EditorsOnly thing="key" back={<BackToKeys />} />;
  if (made !== null) {
    return (
      <>
        <PageHeader
          above={<BackToKeys />}
          title={`${made.name} is ready`}
          sentence="It works from now on. What it may be used for can be changed at any time."
        />
        <MadeKeyPanel made={made} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        above={<BackToKeys />}
        title="Create key"
        sentence="One key for each site, app or server: then each can be limited, watched and stopped alone."
      />
      <KeyLimitNotice />
      <BuildingPicker chosen={building ?? null} />
      {building !== undefined && <NewKeyForm key={building} buildingId={building} onMade={show} />}
    </>
  );
}
