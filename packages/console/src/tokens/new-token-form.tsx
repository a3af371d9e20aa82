import { Button, Group, Paper, Radio, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../api/problem.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import type { MadeToken } from "./made-token.ts";
import { emptyTokenDraft, newTokenOf, type TokenDraft, withType } from "./token-draft.ts";
import { TokenTypeField } from "./token-type-field.tsx";
import { isRefused, useWebsites } from "./use-websites.ts";
import { useTokenCommands } from "./use-token-commands.ts";
import { ValidityField } from "./validity-field.tsx";
import { WebsitesField } from "./websites-field.tsx";

/** The form of a new token, in the words of Apple's. */
export function NewTokenForm({ onMade }: { readonly onMade: (made: MadeToken) => void }) {
  const project = useProject();
  const [draft, setDraft] = useState<TokenDraft>(emptyTokenDraft);
  const { create } = useTokenCommands(project.id);
  const make = useMutation({ mutationFn: () => create(newTokenOf(draft)), onSuccess: onMade });
  const change = (part: Partial<TokenDraft>) => setDraft((before) => ({ ...before, ...part }));
  const websites = useWebsites(draft.websites);
  const ready = draft.restriction === "none" || (websites.length > 0 && !websites.some(isRefused));
  return (
    <form onSubmit={submit(() => make.mutate())}>
      <Paper className="lk-surface" p={{ base: "md", sm: "xl" }} maw={820}>
        <Stack gap="xl">
          <TokenTypeField type={draft.type} onChange={(type) => setDraft((before) => withType(before, type))} />
          <RestrictionField draft={draft} change={change} />
          {draft.restriction === "domain" && (
            <WebsitesField
              text={draft.websites}
              onChange={(text) => change({ websites: text })}
              error={fieldError(make.error, "domains")}
            />
          )}
          <ValidityField draft={draft} change={change} />
          <TextInput
            label="Description"
            description="So that you know it again. It may stay empty."
            maxLength={200}
            value={draft.description}
            error={fieldError(make.error, "description")}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          {make.isError && <ErrorState error={make.error} title="The token was not made" />}
          <Foot ready={ready} saving={make.isPending} />
        </Stack>
      </Paper>
    </form>
  );
}

type RestrictionFieldProps = { readonly draft: TokenDraft; readonly change: (part: Partial<TokenDraft>) => void };

function RestrictionField({ draft, change }: RestrictionFieldProps) {
  const open =
    draft.type === "server"
      ? "For a server, which names no website. Keep the token to yourself."
      : "Whoever copies the token from your page can use it until it ends.";
  return (
    <Radio.Group
      label="Restriction"
      description="Where the token may be used from"
      value={draft.restriction}
      onChange={(value) => change({ restriction: value === "none" ? "none" : "domain" })}
    >
      <Stack gap={10} mt={10}>
        <Radio value="domain" label="Only these websites" description="Used from elsewhere, it is refused." />
        <Radio value="none" label="No restriction" description={open} />
      </Stack>
    </Radio.Group>
  );
}

function Foot({ ready, saving }: { readonly ready: boolean; readonly saving: boolean }) {
  const project = useProject();
  return (
    <Group gap="xs" justify="flex-end">
      <ButtonLink variant="default" to="/p/$project/tokens" params={{ project: project.id }}>
        Cancel
      </ButtonLink>
      <Button type="submit" loading={saving} disabled={!ready}>
        Create token
      </Button>
    </Group>
  );
}

function fieldError(error: unknown, field: string): string | null {
  return error instanceof Problem && error.field === field ? error.detail : null;
}
