import { Alert, Button, Group, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { addPasskey, passkeyProblem } from "../api/passkey.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { Panel } from "../ui/panel.tsx";
import { passkeysQuery } from "./account-queries.ts";
import { deviceWords } from "./device-words.ts";
import { PasskeyNameDialog } from "./passkey-name-dialog.tsx";
import { PasskeyRow } from "./passkey-row.tsx";

/** Passkeys: added, named, removed. */
export function PasskeysPanel() {
  const problem = passkeyProblem();
  return (
    <Panel
      title="Passkeys"
      sentence="Sign in with your fingerprint, your face or a security key, without password and code. Nobody can trick it out of you."
    >
      <Passkeys />
      {problem === null ? <AddPasskey /> : <Alert color="amber">{problem}</Alert>}
    </Panel>
  );
}

function Passkeys() {
  const query = useQuery(passkeysQuery);
  if (query.isPending) return <Skeleton height={44} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return null;
  return (
    <div>
      {query.data.map((passkey) => (
        <PasskeyRow key={passkey.id} of={passkey} />
      ))}
    </div>
  );
}

function AddPasskey() {
  const [adding, setAdding] = useState(false);
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<Fingerprint size={17} aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        Add a passkey
      </Button>
      {adding && (
        <PasskeyNameDialog
          title="Add a passkey"
          action="Add passkey"
          name={deviceWords(navigator.userAgent)}
          onName={addPasskey}
          onClose={() => setAdding(false)}
        />
      )}
    </Group>
  );
}
