import { useDebouncedValue } from "@mantine/hooks";
import type { SpotlightActionData } from "@mantine/spotlight";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { restrictionWords } from "../keys/restriction-words.ts";
import { useProject } from "./use-project.ts";

/** The first keys of the project that this text names. */
export function useKeyActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  return useFoundKeys(params.project, text).map((key) => ({
    id: key.id,
    label: key.name,
    description: `${key.display} · ${restrictionWords(key).text}`,
    leftSection: <KeyRound size={18} strokeWidth={1.75} />,
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
