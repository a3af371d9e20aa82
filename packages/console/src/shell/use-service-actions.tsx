import type { SpotlightActionData } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Layers } from "lucide-react";
import { isFound } from "../services/service-words.ts";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "./use-project.ts";

/** The services of the project that this text names; none before something is typed. */
export function useServiceActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const wanted = text.trim().toLowerCase();
  const query = useQuery({ ...servicesQuery(params.project), enabled: wanted !== "", refetchInterval: false });
  if (wanted === "") return [];
  return (query.data ?? [])
    .filter((service) => isFound(service, wanted))
    .map(({ id, title, description, enabled }) => ({
      id: `service ${id}`,
      label: title,
      description: enabled ? description : `Off · ${description}`,
      leftSection: <Layers size={18} strokeWidth={1.75} />,
      onClick: () => void navigate({ to: "/p/$project/services/$service", params: { ...params, service: id } }),
    }));
}
