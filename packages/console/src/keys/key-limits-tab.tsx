import { Paper, Stack, TextInput } from "@mantine/core";
import type { Key } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { Facts } from "../ui/facts.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { formatNumber } from "../words/numbers.ts";
import { DraftForm } from "./draft-form.tsx";
import { ExpiryField } from "./form/expiry-field.tsx";
import { LimitsFields } from "./form/limits-fields.tsx";
import { limitsOf } from "./key-draft.ts";

/** The name of a key, how much it may be used and until when. */
export function KeyLimitsTab({ of: key }: { readonly of: Key }) {
  const may = useMay();
  if (!may.edit || key.status === "deleted" || key.status === "revoked") {
    return (
      <Paper className="lk-surface" p="lg" maw={820}>
        <Facts
          rows={[
            ["Per day", numberOr(key.quotaPerDay, "the plan's limit")],
            ["Per second", numberOr(key.ratePerSecond, "no limit")],
            ["Per IP address", numberOr(key.ratePerSecondPerIp, "the plan's limit")],
            ["Expires", <TimeAgo key="expires" at={key.expiresAt} />],
          ]}
        />
      </Paper>
    );
  }
  return (
    <DraftForm
      of={key}
      bodyOf={(draft) => ({ name: draft.name.trim(), ...limitsOf(draft) })}
      invalid={(draft) => draft.name.trim() === ""}
    >
      {(props) => (
        <Stack gap="xl">
          <TextInput
            label="Name"
            maw={380}
            maxLength={80}
            value={props.draft.name}
            onChange={(event) => props.change({ name: event.currentTarget.value })}
          />
          <LimitsFields {...props} />
          <ExpiryField {...props} />
        </Stack>
      )}
    </DraftForm>
  );
}

function numberOr(value: number | null, none: string): string {
  return value === null ? none : formatNumber(value);
}
