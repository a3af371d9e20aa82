import { Button } from "@mantine/core";
import { FolderPlus } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { NewProjectDialog } from "./new-project-dialog.tsx";
import { PlainBar } from "./plain-bar.tsx";

/** What somebody sees who is signed in and a member of no project. */
export function NoProjectPage() {
  const [making, setMaking] = useState(false);
  return (
    <>
      <PlainBar />
      <main>
        <EmptyState
          icon={<FolderPlus size={22} />}
          title="You have no project yet"
          sentence="A project holds keys, services and usage. Make one, or ask a colleague to invite you to theirs."
          action={<Button onClick={() => setMaking(true)}>New project</Button>}
        />
      </main>
      <NewProjectDialog opened={making} onClose={() => setMaking(false)} />
    </>
  );
}
