import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { keyQuery } from "./key-queries.ts";

type KeySelectProps = { readonly keyId: string | null; readonly onChange: (keyId: string | null) => void };

/** Chooses one key out of however many, by a part of its name. */
export function KeySelect({ keyId, onChange }: KeySelectProps) {
  const project = useProject();
  const [text, setText] = useState("");
  const chosen = useQuery({
    ...keyQuery(project.id, keyId ?? ""),
    enabled: keyId !== null,
    refetchInterval: false,
  }).data;
  const found = useFoundKeys(project.id, text === chosen?.name ? "" : text);
  const known =
    chosen === undefined || keyId === null || found.some((key) => key.id === keyId) ? found : [chosen, ...found];
  return (
    <Select
      aria-label="Key"
      placeholder="Any key"
      clearable
      searchable
      w={{ base: "100%", xs: 220 }}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      nothingFoundMessage="No key has this name"
      searchValue={text}
      onSearchChange={setText}
      value={chosen === undefined ? null : keyId}
      onChange={onChange}
    />
  );
}

function useFoundKeys(projectId: string, text: string) {
  const [search] = useDebouncedValue(text.trim(), 150);
  const query = useQuery({
    queryKey: ["key-search", projectId, search, "by-name"],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: {
            path: { project: projectId },
            query: { limit: 20, sort: "name", ...(search === "" ? {} : { search }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return query.data?.items ?? [];
}
