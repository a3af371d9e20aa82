import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMay } from "../shell/use-may.ts";
import { NewSigningKeyDialog } from "./new-signing-key-dialog.tsx";

/** Opens the dialog that makes a signing key; a viewer is not offered it. */
export function CreateSigningKeyButton() {
  const [making, setMaking] = useState(false);
  if (!useMay().edit) return null;
  return (
    <>
      <Button leftSection={<Plus size={17} aria-hidden="true" />} onClick={() => setMaking(true)}>
        Create signing key
      </Button>
      {making && <NewSigningKeyDialog onClose={() => setMaking(false)} />}
    </>
  );
}
