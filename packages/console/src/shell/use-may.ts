import { useProject } from "./use-project.ts";

/** What the person may do here: a viewer reads, an editor changes, an owner also decides who may. */
export function useMay(): { readonly edit: boolean; readonly own: boolean } {
  const { role } = useProject();
  return { edit: role !== "viewer", own: role === "owner" };
}
