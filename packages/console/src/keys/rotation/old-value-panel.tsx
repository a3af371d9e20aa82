import { Group, Paper, Text, Title } from "@mantine/core";
import type { Key, KeyRotation } from "../../api/model.ts";
import { formatExact } from "../../words/times.ts";
import { EndOldValue } from "./end-old-value.tsx";
import { FadingChart } from "./fading-chart.tsx";
import { oldValueWords } from "./old-value-words.ts";
import { OriginsTable } from "./origins-table.tsx";

type OldValuePanelProps = { readonly of: Key; readonly previous: NonNullable<KeyRotation["previous"]> };

/** How the traffic of the old value falls, who still uses it, and the button that ends it. */
export function OldValuePanel({ of: key, previous }: OldValuePanelProps) {
  const nowMs = Date.now();
  const until = formatExact(Date.parse(previous.retiresAt));
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="old-value">
      <Group justify="space-between" align="flex-start" mb="md">
        <div>
          <Title order={2} id="old-value">
            Who still uses the old value
          </Title>
          <Text size="sm" c="dimmed">
            <code className="mono">{previous.display}</code>{" "}
            {previous.inGrace ? `works until ${until}.` : `is refused since ${until}.`}
          </Text>
          <Text mt={4}>It was {oldValueWords(previous, nowMs)}.</Text>
        </div>
        {previous.inGrace && <EndOldValue of={key} previous={previous} />}
      </Group>
      <FadingChart byHour={previous.byHour} nowMs={nowMs} />
      <OriginsTable rows={previous.origins} />
    </Paper>
  );
}
