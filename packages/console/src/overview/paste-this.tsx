import { Select, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { keyValueQuery } from "../keys/key-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { SnippetTabs } from "../snippets/snippet-tabs.tsx";

/** Code with a key in it: the newest key of one's own, or the default key until there is one. */
export function PasteThis({ defaultKeyValue }: { readonly defaultKeyValue: string | null }) {
  const project = useProject();
  const keys = usePublicKeys(project.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const keyId = chosen ?? keys[0]?.id ?? project.defaultKeyId;
  const isDefault = keyId === project.defaultKeyId;
  const own = useQuery({ ...keyValueQuery(project.id, keyId), enabled: !isDefault }).data;
  const value = isDefault ? defaultKeyValue : (own ?? null);
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {isDefault
          ? "This code carries the default key: good for trying, not for publishing."
          : "A whole page: save it, put it on your site, and the map is there."}
      </Text>
      {keys.length > 0 && (
        <Select
          label="Key"
          maw={320}
          mb="md"
          allowDeselect={false}
          data={[
            ...keys.map((key) => ({ value: key.id, label: key.name })),
            { value: project.defaultKeyId, label: "Default key (for trying)" },
          ]}
          value={keyId}
          onChange={setChosen}
        />
      )}
      {value === null ? <Skeleton height={360} /> : <SnippetTabs keyValue={value} />}
    </>
  );
}

function usePublicKeys(projectId: string) {
  const query = useQuery({
    queryKey: ["keys", projectId, "active"],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: { path: { project: projectId }, query: { status: "active", limit: 100 } },
        }),
      ),
    refetchInterval: 10_000,
  });
  return (query.data?.items ?? []).filter((key) => key.kind === "public" && !key.isDefault && worksInPages(key));
}

/** A key for apps alone would be refused in a page. */
function worksInPages(key: Key): boolean {
  return key.userAgents.length === 0 || key.origins.length > 0;
}
