import { Alert, Button, Collapse, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { ChevronDown, SearchCheck, ShieldX } from "lucide-react";
import { useState } from "react";
import type { ExplainInput } from "../api/model.ts";
import { ADDRESS_INPUT } from "../keys/form/address-input.ts";
import { useProject } from "../shell/use-project.ts";
import { submit } from "../ui/submit.ts";
import { TextLink } from "../ui/text-link.tsx";
import { EMPTY_DRAFT, type ExplainDraft, explainInputOf } from "./explain-draft.ts";

type ExplainFormProps = {
  readonly blocked: string | null;
  readonly asking: boolean;
  readonly onAsk: (input: ExplainInput) => void;
};

type FieldProps = { readonly draft: ExplainDraft; readonly change: (part: Partial<ExplainDraft>) => void };

/** Takes an address or a curl command, with what else is known of the request. It stays in this form, out of the URL. */
export function ExplainForm({ blocked, asking, onAsk }: ExplainFormProps) {
  const [draft, setDraft] = useState<ExplainDraft>(EMPTY_DRAFT);
  const change = (part: Partial<ExplainDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form onSubmit={submit(() => onAsk(explainInputOf(draft, blocked)))} autoComplete="off">
      <Paper className="lk-surface" p={{ base: "md", sm: "lg" }}>
        <Stack gap="md">
          {blocked === null ? <RequestField draft={draft} change={change} /> : <BlockedNote />}
          <MoreFields draft={draft} change={change} ofBlocked={blocked !== null} />
          <Group justify="space-between" gap="sm">
            <Text size="sm" c="dimmed">
              Keys of this project are looked up; a key is never repeated, stored or logged.
            </Text>
            <Button
              type="submit"
              leftSection={<SearchCheck size={16} aria-hidden="true" />}
              loading={asking}
              disabled={blocked === null && draft.request.trim() === ""}
            >
              {blocked === null ? "Explain" : "Explain again"}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  );
}

function RequestField({ draft, change }: FieldProps) {
  return (
    <Textarea
      {...ADDRESS_INPUT}
      label="Address or curl command"
      description="With its key. In the browser's developer tools: Network, a request, Copy as cURL."
      placeholder="/tiles/world/0/0/0.pbf?key=lk_pub_…"
      autosize
      minRows={3}
      maxRows={12}
      autoFocus
      value={draft.request}
      onChange={(event) => change({ request: event.currentTarget.value })}
    />
  );
}

function BlockedNote() {
  const project = useProject();
  return (
    <Alert color="teal" icon={<ShieldX size={18} />} title="A blocked request, with the settings of today">
      Its key, service and origin are tried now. Addresses, apps and styles are not kept of blocked requests: give them
      below, or{" "}
      <TextLink inherit to="/p/$project/explain" params={{ project: project.id }} search={{}}>
        paste a whole request
      </TextLink>
      .
    </Alert>
  );
}

const FIELDS = [
  { name: "origin", label: "Origin", placeholder: "https://shop.example" },
  { name: "referer", label: "Referer", placeholder: "https://shop.example/cart" },
  { name: "userAgent", label: "User-Agent", placeholder: "ShopApp/2.1" },
  { name: "ip", label: "IP address", placeholder: "Yours" },
] as const;

function MoreFields({ draft, change, ofBlocked }: FieldProps & { readonly ofBlocked: boolean }) {
  const [more, setMore] = useState(false);
  const offered = FIELDS.filter(({ name }) => !ofBlocked || name === "userAgent" || name === "ip");
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        px="xs"
        ml={-8}
        aria-expanded={more}
        rightSection={<ChevronDown size={16} aria-hidden="true" />}
        onClick={() => setMore(!more)}
      >
        {ofBlocked ? "User-Agent and IP address" : "Headers and IP address"}
      </Button>
      <Collapse expanded={more} transitionDuration={120}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
          {offered.map(({ name, label, placeholder }) => (
            <TextInput
              {...ADDRESS_INPUT}
              key={name}
              label={label}
              placeholder={placeholder}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
      </Collapse>
    </div>
  );
}
