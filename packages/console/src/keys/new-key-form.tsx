import { Alert, Button, Collapse, Group, Paper, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ChevronDown, Lightbulb } from "lucide-react";
import { useState } from "react";
import { Problem } from "../api/problem.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { BUILDINGS, type BuildingId, TRYING_DAYS } from "./building.ts";
import { AllowInUrlField, IpsField, UserAgentsField } from "./form/clients-fields.tsx";
import { ExpiryField } from "./form/expiry-field.tsx";
import { daysFromNow } from "./form/expiry.ts";
import { LimitsFields } from "./form/limits-fields.tsx";
import { MissingOriginField } from "./form/missing-origin-field.tsx";
import { OriginsField } from "./form/origins-field.tsx";
import { ServicesField } from "./form/services-field.tsx";
import { type DraftProps, EMPTY_DRAFT, type KeyDraft, newKeyOf, originsOf } from "./key-draft.ts";
import type { MadeKey } from "./made-key.ts";
import classes from "./new-key-form.module.css";
import { RestrictionsLine } from "./restrictions-line.tsx";
import { useKeyCommands } from "./use-key-commands.ts";

type NewKeyFormProps = { readonly buildingId: BuildingId; readonly onMade: (made: MadeKey) => void };

/** The form of a new key, filled with what the answer before proposes. */
export function NewKeyForm({ buildingId, onMade }: NewKeyFormProps) {
  const project = useProject();
  const [draft, setDraft] = useState<KeyDraft>(() => proposalOf(buildingId));
  const { create } = useKeyCommands(project.id);
  const make = useMutation({ mutationFn: () => create(newKeyOf(draft)), onSuccess: onMade });
  const props = { draft, change: (part: Partial<KeyDraft>) => setDraft((before) => ({ ...before, ...part })) };
  const site = isForSites(draft, buildingId);
  return (
    <form onSubmit={submit(() => make.mutate())}>
      <Paper className="lk-surface" p={{ base: "md", sm: "xl" }} maw={820}>
        <Stack gap="xl">
          <Why buildingId={buildingId} />
          <NameAndKind {...props} error={make.error} />
          {site && <OriginsField {...props} />}
          {originsOf(draft).length > 0 && <MissingOriginField {...props} />}
          {buildingId === "app" && <UserAgentsField {...props} />}
          {buildingId === "server" && <IpsField {...props} />}
          <ServicesField {...props} />
          <MoreFields {...props} buildingId={buildingId} />
          {make.isError && <ErrorState error={make.error} title="The key was not made" />}
          <Foot draft={draft} saving={make.isPending} />
        </Stack>
      </Paper>
    </form>
  );
}

function MoreFields({ buildingId, ...props }: DraftProps & { readonly buildingId: BuildingId }) {
  const [more, setMore] = useState(false);
  const site = isForSites(props.draft, buildingId);
  const arrow = <ChevronDown size={16} className={classes["chevron"]} data-open={more} aria-hidden="true" />;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        ml={-8}
        onClick={() => setMore(!more)}
        aria-expanded={more}
        rightSection={arrow}
      >
        {more ? "Less" : `More: ${site ? "apps" : "websites"}, IP addresses, limits, expiry`}
      </Button>
      <Collapse expanded={more} transitionDuration={120}>
        <Stack gap="xl" mt="md">
          {!site && <OriginsField {...props} />}
          {buildingId !== "app" && <UserAgentsField {...props} />}
          {buildingId !== "server" && <IpsField {...props} />}
          {props.draft.kind === "secret" && <AllowInUrlField {...props} />}
          <LimitsFields {...props} />
          <ExpiryField {...props} />
        </Stack>
      </Collapse>
    </div>
  );
}

function Foot({ draft, saving }: { readonly draft: KeyDraft; readonly saving: boolean }) {
  const project = useProject();
  return (
    <div className={classes["foot"]}>
      <Text size="sm">
        <RestrictionsLine restricted={{ ...draft, origins: originsOf(draft) }} />
      </Text>
      <Group gap="xs" wrap="nowrap">
        <ButtonLink variant="default" to="/p/$project/keys" params={{ project: project.id }}>
          Cancel
        </ButtonLink>
        <Button type="submit" loading={saving} disabled={draft.name.trim() === "" || draft.services?.length === 0}>
          Create key
        </Button>
      </Group>
    </div>
  );
}

function isForSites(draft: KeyDraft, buildingId: BuildingId): boolean {
  return draft.kind === "public" && buildingId !== "app";
}

function Why({ buildingId }: { readonly buildingId: BuildingId }) {
  return (
    <Alert color="teal" icon={<Lightbulb size={18} />}>
      {BUILDINGS.find((building) => building.id === buildingId)?.why}
    </Alert>
  );
}

function NameAndKind({ draft, change, error }: DraftProps & { readonly error: unknown }) {
  return (
    <Group align="flex-end" gap="md">
      <TextInput
        label="Name"
        description="So that you know it again: the site, the app, the customer"
        required
        autoFocus
        maxLength={80}
        className={classes["name"] ?? ""}
        value={draft.name}
        error={error instanceof Problem && error.field === "name" ? error.detail : null}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label="Kind of key"
        data={[
          { value: "public", label: "Public" },
          { value: "secret", label: "Secret" },
        ]}
        value={draft.kind}
        onChange={(kind) => change({ kind: kind === "secret" ? "secret" : "public" })}
      />
    </Group>
  );
}

function proposalOf(buildingId: BuildingId): KeyDraft {
  const proposal = BUILDINGS.find((building) => building.id === buildingId)?.proposal ?? {};
  return { ...EMPTY_DRAFT, ...proposal, expiresAt: buildingId === "trying" ? daysFromNow(TRYING_DAYS) : null };
}
