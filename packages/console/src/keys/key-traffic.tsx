import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Key } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { fetchUsage } from "../usage/fetch-usage.ts";
import { trafficWords } from "./traffic-words.ts";

/** What a key, or whatever is counted as one, carries today, counted now: "used 1,204 times today from shop.example". */
export function KeyTraffic({ of: key }: { readonly of: Pick<Key, "id" | "name"> }) {
  const project = useProject();
  const usage = useQuery({
    queryKey: ["usage", project.id, "today-by-origin", key.id],
    queryFn: () => {
      const query = {
        from: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
        interval: "day",
        groupBy: "origin",
        key: key.id,
      } as const;
      return fetchUsage(project.id, query);
    },
    staleTime: 0,
    gcTime: 0,
  });
  if (usage.isPending) return <Skeleton height={22} />;
  const rows = usage.data?.rows;
  return (
    <Text fw={560}>{rows === undefined ? `${key.name} may be in use.` : `${key.name} was ${trafficWords(rows)}`}</Text>
  );
}
