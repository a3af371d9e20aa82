import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { trafficWords } from "./traffic-words.ts";

/** What a key carries today: "used 1,204 times today from shop.example". */
export function KeyTraffic({ of: key }: { readonly of: Key }) {
  const project = useProject();
  const usage = useQuery({
    queryKey: ["usage", project.id, "today-by-origin"],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/projects/{project}/usage", {
          params: {
            path: { project: project.id },
            query: {
              from: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
              interval: "day",
              groupBy: "key,origin",
            },
          },
        }),
      ),
  });
  const rows = usage.data?.rows.filter((row) => row.key === key.id) ?? [];
  return (
    <Text fw={560}>
      {key.name} was {trafficWords(key.requestsToday, rows)}
    </Text>
  );
}
