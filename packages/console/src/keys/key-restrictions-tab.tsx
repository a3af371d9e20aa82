import { Paper, Stack } from "@mantine/core";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { DraftForm } from "./draft-form.tsx";
import { AllowInUrlField, IpsField, UserAgentsField } from "./form/clients-fields.tsx";
import { MissingOriginField } from "./form/missing-origin-field.tsx";
import { OriginsField } from "./form/origins-field.tsx";
import { ServicesField } from "./form/services-field.tsx";
import { originsOf, restrictionsOf } from "./key-draft.ts";
import { RestrictionFacts } from "./restriction-facts.tsx";

/** Who may use the key and what for, to read or to change. */
export function KeyRestrictionsTab({ of: key }: { readonly of: Key }) {
  const may = useMay();
  if (!may.edit || key.status === "deleted" || key.status === "revoked") {
    return (
      <Paper className="lk-surface" p="lg" maw={820}>
        <RestrictionFacts of={key} />
      </Paper>
    );
  }
  return (
    <DraftForm of={key} bodyOf={restrictionsOf} invalid={(draft) => draft.services?.length === 0}>
      {(props) => (
        <Stack gap="xl">
          <OriginsField {...props} />
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
