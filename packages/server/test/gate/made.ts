import { z } from "zod";
import type { GateServer } from "./gate-server.ts";

const Project = z.object({ id: z.string(), defaultKey: z.object({ id: z.string(), value: z.string() }) });
const Key = z.object({ id: z.string(), value: z.string() });

/** A key made through the management API; `path` is where it lives below `/api/v1`. */
export type MadeKey = { readonly id: string; readonly value: string; readonly path: string };

/** A new project with its default key; `path` is where it lives below `/api/v1`. */
export async function makeProject(server: GateServer) {
  const { id, defaultKey } = Project.parse(await server.api("POST", "/projects", { name: "Harbour maps" }));
  const path = `/projects/${id}`;
  return { id, path, defaultKey: { ...defaultKey, path: `${path}/keys/${defaultKey.id}` } };
}

/** A new key; public unless said otherwise. */
export async function makeKey(
  server: GateServer,
  project: { readonly path: string },
  settings: Readonly<Record<string, unknown>> = {},
): Promise<MadeKey> {
  const body = { name: "Website", kind: "public", ...settings };
  const { id, value } = Key.parse(await server.api("POST", `${project.path}/keys`, body));
  return { id, value, path: `${project.path}/keys/${id}` };
}

/** A value that a rotation answered. */
export function newValue(rotated: unknown): string {
  return Key.parse(rotated).value;
}
