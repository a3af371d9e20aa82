import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { projectQuery } from "../api/session-queries.ts";

/** Names the browser's tab: where one is, from the inside out, ending with the project and the product. */
export function usePageTitle(parts: readonly (string | undefined)[]): void {
  const { project: id } = useParams({ strict: false });
  const project = useQuery({ ...projectQuery(id ?? ""), enabled: id !== undefined }).data;
  const all = [...parts, project?.name, "Latchkey"].filter((part) => part !== undefined);
  useDocumentTitle([...new Set(all)].join(" · "));
}
