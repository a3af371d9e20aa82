import { Skeleton, Tabs } from "@mantine/core";
import { CodeBlock } from "../ui/code-block.tsx";
import { curlCommand } from "./curl-command.ts";
import { latchkeyPage } from "./latchkey-page.ts";
import { leafletPage } from "./leaflet-page.ts";
import { maplibrePage } from "./maplibre-page.ts";
import { nodeProgram } from "./node-program.ts";
import { openlayersPage } from "./openlayers-page.ts";
import { serverCurlCommand } from "./server-curl-command.ts";
import { useSnippetFacts } from "./use-snippet-facts.ts";

type SnippetTabsProps = {
  /** The value of a public key; `null` for a secret one, which never stands in code. */
  readonly keyValue: string | null;
};

/** Code that runs as it is, with the key in it. */
export function SnippetTabs({ keyValue }: SnippetTabsProps) {
  const facts = useSnippetFacts();
  if (facts === null) return <Skeleton height={360} />;
  const snippets =
    keyValue === null
      ? [
          { title: "curl", code: serverCurlCommand(facts) },
          { title: "Node", code: nodeProgram(facts) },
        ]
      : [
          { title: "Latchkey", code: latchkeyPage({ ...facts, key: keyValue }) },
          { title: "MapLibre", code: maplibrePage({ ...facts, key: keyValue }) },
          { title: "Leaflet", code: leafletPage({ ...facts, key: keyValue }) },
          { title: "OpenLayers", code: openlayersPage({ ...facts, key: keyValue }) },
          { title: "curl", code: curlCommand({ ...facts, key: keyValue }) },
        ];
  return (
    <Tabs defaultValue={snippets[0]?.title ?? null} keepMounted={false}>
      <Tabs.List mb="sm">
        {snippets.map(({ title }) => (
          <Tabs.Tab key={title} value={title}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {snippets.map(({ title, code }) => (
        <Tabs.Panel key={title} value={title}>
          <CodeBlock code={code} label={`Copy the ${title} code`} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
