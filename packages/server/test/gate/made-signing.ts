import { z } from "zod";
import type { GateServer } from "./gate-server.ts";
import type { Signer } from "./sign.ts";

const MadeSigningKey = z.object({ id: z.string(), publicKey: z.string(), privateKey: z.string() });
const MadeToken = z.object({ id: z.string(), value: z.string(), display: z.string() });
const MadeSecret = z.object({ secret: z.string().regex(/^[0-9a-f]{64}$/) });

/** A signing key whose pair the server made. */
export async function makeSigner(
  server: GateServer,
  project: { readonly path: string },
): Promise<Signer & { readonly publicKey: string; readonly path: string }> {
  const made = await server.api("POST", `${project.path}/signing-keys`, { name: "Shop server" });
  const { id, publicKey, privateKey } = MadeSigningKey.parse(made);
  return { kid: id, publicKey, privateKey, path: `${project.path}/signing-keys/${id}` };
}

/** A token that the server made; for maps, unless said otherwise. */
export async function makeToken(
  server: GateServer,
  project: { readonly path: string },
  settings: Readonly<Record<string, unknown>> = {},
) {
  const made = MadeToken.parse(await server.api("POST", `${project.path}/tokens`, { type: "map", ...settings }));
  return { ...made, path: `${project.path}/tokens/${made.id}` };
}

/** A key's signing secret, new. */
export async function makeSecret(server: GateServer, key: { readonly path: string }): Promise<string> {
  return MadeSecret.parse(await server.api("POST", `${key.path}/signing-secret`)).secret;
}

/** How often a project's requests ended how, by key or token: `tok_... allowed` → 2. */
export async function useOf(server: GateServer, project: { readonly path: string }): Promise<Map<string, number>> {
  const usage = await server.api("GET", `${project.path}/usage?interval=day&groupBy=key,outcome`);
  const { rows } = Usage.parse(usage);
  return new Map(rows.map(({ key, outcome, requests }) => [`${key} ${outcome}`, requests]));
}

const Usage = z.object({
  rows: z.array(z.object({ key: z.string(), outcome: z.string(), requests: z.number() })),
});

/** Now, in the seconds that tokens count in. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
