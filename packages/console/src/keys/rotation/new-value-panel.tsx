import { Paper, Text, Title } from "@mantine/core";
import { useState } from "react";
import { OnceDialog } from "../../ui/once-dialog.tsx";
import { ValueBox } from "../../ui/value-box.tsx";
import type { MadeKey } from "../made-key.ts";

/** The value that a rotation made; of a secret key this is the only time. */
export function NewValuePanel({ of: rotated }: { readonly of: MadeKey }) {
  const [kept, setKept] = useState(false);
  const isSecret = rotated.kind === "secret";
  return (
    <Paper className="lk-surface" p="lg">
      {isSecret && !kept && (
        <OnceDialog title={`The new value of ${rotated.name}`} value={rotated.value} onDone={() => setKept(true)} />
      )}
      <Title order={2} mb={4}>
        The new value
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        It works from now on. Put it everywhere the old one stands, and watch the old one fade below.
      </Text>
      <ValueBox value={isSecret ? rotated.display : rotated.value} label="Copy the new value" />
    </Paper>
  );
}
