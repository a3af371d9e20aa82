import { useQuery } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import type { Key } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { keyQuery, keyValueQuery } from "../keys/key-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { worksHere } from "./works-here.ts";

/** Where code with a key in it will run: in a page, or in a program that no website stands around. */
export type SnippetPlace = "page" | "program";

/** The key that stands in examples; `null` while it is not known. */
export type SnippetKey = { readonly key: Key | null; readonly value: string | null };

type Wanted = {
  /** The key that was chosen; without one the newest that works, or the default key where there is none. */
  readonly chosen: string | null;
  readonly place: SnippetPlace;
  readonly service: string;
};

const NEWEST = 20;

/** Finds a public key whose value can stand in examples for a service. */
export function useSnippetKey({ chosen, place, service }: Wanted): SnippetKey {
  const project = useProject();
  // A link may name a key that is gone.
  const asked = useQuery({ ...keyQuery(project.id, chosen ?? ""), enabled: chosen !== null, refetchInterval: false });
  const named = asked.isError ? null : chosen;
  const newest = useQuery({ ...newestKeysQuery(project.id, service), enabled: named === null }).data;
  const own = newest?.find((key) => !key.isDefault && worksHere(key, place));
  const keyId = named ?? (newest === undefined ? null : (own?.id ?? project.defaultKeyId));
  const key = useQuery({ ...keyQuery(project.id, keyId ?? ""), enabled: keyId !== null, refetchInterval: false });
  const value = useQuery({ ...keyValueQuery(project.id, keyId ?? ""), enabled: keyId !== null });
  return { key: key.data ?? null, value: value.data ?? (value.isError ? "YOUR_KEY" : null) };
}

const newestKeysQuery = (projectId: string, service: string) => ({
  queryKey: ["keys", projectId, "for-examples", service],
  queryFn: async () =>
    (
      await unwrap(
        api.GET("/api/v1/projects/{project}/keys", {
          params: {
            path: { project: projectId },
            query: { kind: "public", status: "active", service, limit: NEWEST },
          },
        }),
      )
    ).items,
});
