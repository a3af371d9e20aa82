import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/client.ts";
import { unwrap } from "../api/unwrap.ts";
import { tokenName } from "../tokens/token-name.ts";

/** An id and what it is called. */
export type CountedName = { readonly id: string; readonly name: string };

/** How that is called whose requests are counted under an id: a key, a token that was made here, or a signing key. Names change rarely, so that one reading is enough. */
export const countedNameQuery = (projectId: string, id: string) =>
  queryOptions({
    queryKey: ["counted-name", projectId, id],
    queryFn: () => nameOf(projectId, id),
    staleTime: Infinity,
  });

async function nameOf(project: string, id: string): Promise<CountedName> {
  if (id.startsWith("tok_")) {
    const path = { project, token: id };
    return {
      id,
      name: tokenName(await unwrap(api.GET("/api/v1/projects/{project}/tokens/{token}", { params: { path } }))),
    };
  }
  if (id.startsWith("sig_")) {
    const { items } = await unwrap(
      api.GET("/api/v1/projects/{project}/signing-keys", { params: { path: { project } } }),
    );
    const signer = items.find((key) => `sig_${key.id}` === id);
    return { id, name: signer === undefined ? id : `${signer.name} (signing key)` };
  }
  const path = { project, key: id };
  return { id, name: (await unwrap(api.GET("/api/v1/projects/{project}/keys/{key}", { params: { path } }))).name };
}
