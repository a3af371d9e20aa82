import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { SnippetTabs } from "../snippets/snippet-tabs.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { ValueBox } from "../ui/value-box.tsx";
import type { MadeKey } from "./made-key.ts";
import { RestrictionsLine } from "./restrictions-line.tsx";

/** A key that was just made: its value, and the code that uses it. */
export function MadeKeyPanel({ made }: { readonly made: MadeKey }) {
  const project = useProject();
  const [kept, setKept] = useState(made.kind === "public");
  return (
    <Stack gap="lg" maw={900}>
      {!kept && <OnceDialog title={`The value of ${made.name}`} value={made.value} onDone={() => setKept(true)} />}
      <ValuePanel made={made} />
      <Paper className="lk-surface" p="lg">
        <Title order={2} mb="xs">
          Paste this
        </Title>
        <Text c="dimmed" size="sm" mb="md">
          {made.kind === "public"
            ? "A whole page: save it, open it on your site, and the map is there."
            : "From a server: the key goes into a header, read from the environment."}
        </Text>
        <SnippetTabs keyValue={made.kind === "public" ? made.value : null} />
      </Paper>
      <Group gap="xs">
        <ButtonLink to="/p/$project/keys/$key" params={{ project: project.id, key: made.id }}>
          Open the key
        </ButtonLink>
        <ButtonLink variant="default" to="/p/$project/keys" params={{ project: project.id }}>
          All keys
        </ButtonLink>
      </Group>
    </Stack>
  );
}

function ValuePanel({ made }: { readonly made: MadeKey }) {
  return (
    <Paper className="lk-surface" p="lg">
      <Stack gap="sm">
        <Title order={2}>Its value</Title>
        {made.kind === "public" ? (
          <ValueBox value={made.value} label="Copy the value" />
        ) : (
          <Text>
            <code className="mono">{made.display}</code>, shown in full once. Lost? Rotate the key on its page.
          </Text>
        )}
        <Text size="sm">
          <RestrictionsLine restricted={made} />
        </Text>
      </Stack>
    </Paper>
  );
}
