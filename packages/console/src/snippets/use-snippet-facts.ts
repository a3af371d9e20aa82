import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../api/session-queries.ts";
import type { SnippetFacts } from "./snippet-facts.ts";

/** What examples need to know about this server; `null` while it is not known. */
export function useSnippetFacts(): Omit<SnippetFacts, "key"> | null {
  const system = useQuery(systemQuery).data;
  if (system === undefined) return null;
  const style = system.styles.find(({ id }) => id === "streets") ?? system.styles[0];
  return { baseUrl: system.baseUrl, style: style?.id ?? "streets", tileset: style?.tilesets[0] ?? "world" };
}
