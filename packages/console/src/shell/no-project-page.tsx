import { Button } from "@mantine/core";
import { FolderPlus } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { NewProjectDialog } from "./new-project-dialog.tsx";
import { OutsidePage } from "./outside-page.tsx";

/** What somebody sees who is signed in and a member of no project. */
export function NoProjectPage() {
  const [making, setMaking] = useState(false);
  usePageTitle(["Your projects"]);
  return (
    <OutsidePage>
      <EmptyState
        icon={<FolderPlus size={22} />}
        title="You have no project yet"
        order={1}
        sentence="A project holds keys, services and usage. Make one, or ask a colleague to invite you to theirs."
        action={<Button onClick={() => setMaking(true)}>Create project</Button>}
      />
      <NewProjectDialog opened={making} onClose={() => setMaking(false)} />
    </OutsidePage>
  );
}
