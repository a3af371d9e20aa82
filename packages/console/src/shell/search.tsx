import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { KeyRound, Search as SearchIcon } from "lucide-react";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { restrictionWords } from "../keys/restriction-words.ts";
import { PAGES } from "./pages.ts";
import { useProject } from "./use-project.ts";

/** Ctrl-K: the pages and keys of this project, by a part of their name. */
export function Search() {
  const [text, setText] = useState("");

  const groups: SpotlightActionGroupData[] = [
    { group: "Keys", actions: useKeyActions(text) },
    { group: "Pages", actions: usePageActions(text) },
  ].filter((group) => group.actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      query={text}
      onQueryChange={setText}
      filter={(_, actions) => actions}
      shortcut={["mod + K", "/"]}
      nothingFound="Nothing has this name"
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      attributes={{ content: { "aria-label": "Search keys and pages" } }}
      maxHeight={420}
      searchProps={{
        leftSection: <SearchIcon size={18} />,
        placeholder: "Search keys and pages",
        "aria-label": "Search keys and pages",
      }}
    />
  );
}

function usePageActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const wanted = text.trim().toLowerCase();
  return PAGES.filter((page) => `${page.title} ${page.sentence}`.toLowerCase().includes(wanted)).map((page) => ({
    id: page.to,
    label: page.title,
    description: page.sentence,
    leftSection: <page.icon size={18} />,
    onClick: () => void navigate({ to: page.to, params }),
  }));
}

function useKeyActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const keys = useFoundKeys(params.project, text);
  return keys.map((key) => ({
    id: key.id,
    label: key.name,
    description: `${key.display} · ${restrictionWords(key).text}`,
    leftSection: <KeyRound size={18} />,
    onClick: () => void navigate({ to: "/p/$project/keys/$key", params: { ...params, key: key.id } }),
  }));
}

function useFoundKeys(projectId: string, text: string): readonly Key[] {
  const [search] = useDebouncedValue(text.trim(), 150);
  const query = useQuery({
    queryKey: ["key-search", projectId, search],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: { path: { project: projectId }, query: { search, limit: 6 } },
        }),
      ),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
  return search === "" ? [] : (query.data?.items ?? []);
}
