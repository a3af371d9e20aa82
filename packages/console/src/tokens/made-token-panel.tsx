import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { OnceDialog } from "../ui/once-dialog.tsx";
import { ValueBox } from "../ui/value-box.tsx";
import type { MadeToken } from "./made-token.ts";
import { TokenCode } from "./token-code.tsx";
import { tokenName } from "./token-name.ts";
import { WebsitesLine } from "./websites-line.tsx";

/** A token that was just made: its value, and the code that uses it. */
export function MadeTokenPanel({ made }: { readonly made: MadeToken }) {
  const project = useProject();
  const isSecret = made.type === "server";
  const [kept, setKept] = useState(!isSecret);
  return (
    <Stack gap="lg" maw={900}>
      {!kept && (
        <OnceDialog title={`The value of ${tokenName(made)}`} value={made.value} onDone={() => setKept(true)} />
      )}
      <Paper className="lk-surface" p="lg">
        <Stack gap="sm">
          <Title order={2}>{isSecret ? "Its value, shortened" : "Its value"}</Title>
          {isSecret ? (
            <code className="mono">{made.display}</code>
          ) : (
            <ValueBox value={made.value} label="Copy the value" />
          )}
          <Text size="sm" component="div">
            May be used from: <WebsitesLine of={made} />
          </Text>
        </Stack>
      </Paper>
      <PasteThis made={made} />
      <Group gap="xs">
        <ButtonLink to="/p/$project/tokens/$token" params={{ project: project.id, token: made.id }}>
          Open the token
        </ButtonLink>
        <ButtonLink variant="default" to="/p/$project/tokens" params={{ project: project.id }}>
          All tokens
        </ButtonLink>
      </Group>
    </Stack>
  );
}

function PasteThis({ made }: { readonly made: MadeToken }) {
  const isSecret = made.type === "server";
  const open =
    made.restriction === "domain" ? "It works on the websites of the token, as it is." : "It works as it is.";
  return (
    <Paper className="lk-surface" p="lg">
      <Title order={2} mb="xs">
        Paste this
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {isSecret ? "From a server: the token goes into a header, read from the environment." : open}
      </Text>
      <TokenCode type={made.type} value={isSecret ? null : made.value} />
    </Paper>
  );
}
