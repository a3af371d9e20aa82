import { Paper, Stack } from "@mantine/core";
import { useState } from "react";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { DraftForm } from "./draft-form.tsx";
import { AllowInUrlField, IpsField, UserAgentsField } from "./form/clients-fields.tsx";
import { MissingOriginField } from "./form/missing-origin-field.tsx";
import { OriginsField } from "./form/origins-field.tsx";
import { ServicesField } from "./form/services-field.tsx";
import { SuggestedOrigins } from "./form/suggested-origins.tsx";
import { draftOf, type KeyDraft, originsOf, restrictionsOf } from "./key-draft.ts";
import { RestrictionFacts } from "./restriction-facts.tsx";
import { TrialPanel } from "./trial/trial-panel.tsx";
import { useTrialCommands } from "./trial/use-trial-commands.ts";

/** Who may use the key and what for: to read, to change at once, or to try on real requests first. */
export function KeyRestrictionsTab({ of: key }: { readonly of: Key }) {
  const may = useMay();
  const [begun, setBegun] = useState<KeyDraft | null>(null);
  const changeable = may.edit && key.status !== "deleted" && key.status !== "revoked";
  return (
    <Stack gap="lg">
      <TrialPanel of={key} onEdit={(trial) => setBegun({ ...draftOf(key), ...trial })} />
      {changeable ? (
        <RestrictionsForm key={JSON.stringify(begun)} of={key} begun={begun} />
      ) : (
        <Paper className="lk-surface" p="lg" maw={820}>
          <RestrictionFacts of={key} />
        </Paper>
      )}
    </Stack>
  );
}

function RestrictionsForm({ of: key, begun }: { readonly of: Key; readonly begun: KeyDraft | null }) {
  const project = useProject();
  const trial = useTrialCommands(project.id, key.id);
  return (
    <DraftForm
      of={key}
      begun={begun}
      bodyOf={restrictionsOf}
      invalid={(draft) => draft.services?.length === 0}
      onTry={trial.begin}
    >
      {(props) => (
        <Stack gap="xl">
          <OriginsField {...props} />
          <SuggestedOrigins {...props} keyId={key.id} />
          {originsOf(props.draft).length > 0 && <MissingOriginField {...props} />}
          <UserAgentsField {...props} />
          <IpsField {...props} />
          {key.kind === "secret" && <AllowInUrlField {...props} />}
          <ServicesField {...props} />
        </Stack>
      )}
    </DraftForm>
  );
}
