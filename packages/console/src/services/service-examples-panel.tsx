import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { SnippetKeyBar } from "../snippets/snippet-key-bar.tsx";
import { useSnippetFacts } from "../snippets/use-snippet-facts.ts";
import { useSnippetKey } from "../snippets/use-snippet-key.ts";
import { Panel } from "../ui/panel.tsx";
import { ValueBox } from "../ui/value-box.tsx";
import { serviceExamples } from "./service-examples.ts";

/** Addresses to try a service with: one's own key is in them. */
export function ServiceExamplesPanel({ of: service }: { readonly of: Service }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = { place: "program", service: service.id } as const;
  const key = useSnippetKey({ ...wanted, chosen });
  const facts = useSnippetFacts();
  if (facts === null || key.value === null) return <Skeleton height={280} />;
  const examples = serviceExamples(service.id, { ...facts, key: key.value });
  if (examples.length === 0)
    return <Panel title="Try it" sentence="Its operator knows its addresses. Each takes the key as `?key=`." />;
  return (
    <Panel title="Try it" sentence="These addresses work as they are. Opening one counts as a request of its key.">
      <SnippetKeyBar of={key} {...wanted} onChange={setChosen} />
      <Stack gap="md" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
        {examples.map(({ title, url }) => (
          <li key={title}>
            <Text size="sm" fw={560} mb={4}>
              {title}
              <Anchor
                href={url}
                target="_blank"
                rel="noreferrer"
                size="sm"
                fw={400}
                ml="sm"
                aria-label={`Open: ${title}`}
              >
                Open <ExternalLink size={13} aria-hidden="true" style={{ verticalAlign: "-1px" }} />
              </Anchor>
            </Text>
            <ValueBox value={url} label={`Copy the address: ${title}`} />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
