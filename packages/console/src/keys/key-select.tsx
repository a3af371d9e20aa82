import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Key, KeyStatus } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { keyQuery } from "./key-queries.ts";

type KeySelectProps = {
  readonly keyId: string | null;
  readonly onChange: (keyId: string | null) => void;
  /** Offers only these. */
  readonly only?: KeyNarrowing;
  /** What no choice means. */
  readonly placeholder?: string;
};

/** Which keys there are to choose from; what is left out narrows nothing. */
export type KeyNarrowing = { readonly kind?: Key["kind"]; readonly status?: KeyStatus; readonly service?: string };

const ALL: KeyNarrowing = {};

/** Chooses one key out of however many, by a part of its name. */
export function KeySelect({ keyId, onChange, only = ALL, placeholder = "Any key" }: KeySelectProps) {
  const project = useProject();
  const [text, setText] = useState("");
  const chosen = useQuery({
    ...keyQuery(project.id, keyId ?? ""),
    enabled: keyId !== null,
    refetchInterval: false,
  }).data;
  const found = useFoundKeys(project.id, text === chosen?.name ? "" : text, only);
  const known =
    chosen === undefined || keyId === null || found.some((key) => key.id === keyId) ? found : [chosen, ...found];
  return (
    <Select
      aria-label="Key"
      placeholder={placeholder}
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

function useFoundKeys(projectId: string, text: string, only: KeyNarrowing) {
  const [search] = useDebouncedValue(text.trim(), 150);
  const query = useQuery({
    queryKey: ["key-search", projectId, search, "by-name", only],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: {
            path: { project: projectId },
            query: { limit: 20, sort: "name", ...only, ...(search === "" ? {} : { search }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return query.data?.items ?? [];
}
