import type { SpotlightActionData } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { isFound } from "../services/service-words.ts";
import { servicesQuery } from "../services/services-query.ts";
import { bestFirst } from "./best-first.ts";
import { searchRank } from "./search-rank.ts";
import { useProject } from "./use-project.ts";

/** The services of the project that this text names; none before something is typed. */
export function useServiceActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const wanted = text.trim().toLowerCase();
  const query = useQuery({ ...servicesQuery(params.project), enabled: wanted !== "", refetchInterval: false });
  if (wanted === "") return [];
  const ranked = (query.data ?? []).map((service) => ({
    rank: searchRank(text, service.title, service.description) ?? (isFound(service, wanted) ? (2 as const) : null),
    id: `service ${service.id}`,
    label: service.title,
    description: service.enabled ? service.description : `Off · ${service.description}`,
    leftSection: <Layers size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to: "/p/$project/services/$service", params: { ...params, service: service.id } }),
  }));
  return bestFirst(ranked);
}
