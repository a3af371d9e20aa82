import { formatKey } from "#core/key-format.ts";

/** Values of keys in every state that matters to the gate, made through the management API. */
export type GatedWorld = {
  /** Public, no restrictions. */
  readonly open: string;
  /** Only for pages of https://shop.example. */
  readonly site: string;
  /** Only for clients that call themselves `ShopApp/...`. */
  readonly app: string;
  /** Secret: in a header only. */
  readonly secret: string;
  /** Secret, but may stand in a URL. */
  readonly urlSecret: string;
  /** Keys that nothing makes good: revoked, disabled, deleted, for another address, resource or service, in a suspended project. */
  readonly refused: readonly string[];
  /** Well formed, and nobody's. */
  readonly unknown: readonly string[];
  /** An admin token of a viewer. */
  readonly viewer: string;
  readonly projectId: string;
};

/** Calls the management API as root; throws when the answer is not 2xx. */
export type RootApi = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** Calls a running server as root. */
export function rootApi(baseUrl: string, rootToken: string): RootApi {
  return async (method, path, body) => {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${rootToken}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer}`);
    return answer === "" ? null : JSON.parse(answer);
  };
}

/** Makes the world on a running server. */
export async function makeGatedWorld(api: RootApi): Promise<GatedWorld> {
  const { projectId, open } = await makeProject(api, "Shop");
  const keys = `/projects/${projectId}/keys`;
  const make = async (settings: Readonly<Record<string, unknown>>) => {
    const made = await api("POST", keys, { name: "Fuzz", kind: "public", ...settings });
    return { id: text(made, "id"), value: text(made, "value") };
  };
  const [revoked, deleted] = [await make({}), await make({})];
  await api("POST", `${keys}/${revoked.id}/revoke`);
  await api("DELETE", `${keys}/${deleted.id}`);
  const suspended = await makeProject(api, "Suspended");
  await api("PATCH", `/projects/${suspended.projectId}`, { suspended: true });
  const switchedOff = await makeProject(api, "Without maps");
  await api("PATCH", `/projects/${switchedOff.projectId}/services/maps`, { enabled: false });
  const never = [{ enabled: false }, { ips: ["203.0.113.9"] }, { resources: ["another"] }];
  const viewer = await api("POST", `/projects/${projectId}/admin-tokens`, { name: "Viewer", role: "viewer" });
  return {
    open,
    site: (await make({ origins: ["https://shop.example"], missingOrigin: "deny" })).value,
    app: (await make({ userAgents: ["ShopApp/"] })).value,
    secret: (await make({ kind: "secret" })).value,
    urlSecret: (await make({ kind: "secret", allowInUrl: true })).value,
    refused: [
      revoked.value,
      deleted.value,
      suspended.open,
      switchedOff.open,
      ...(await Promise.all(never.map(async (settings) => (await make(settings)).value))),
    ],
    unknown: Array.from({ length: 200 }, (_, seed) => formatKey("public", unlikelyBytes(seed))),
    viewer: text(viewer, "value"),
    projectId,
  };
}

/** The value of one more public key in the world's project. */
export async function makeGatedKey(
  { api, world }: { readonly api: RootApi; readonly world: GatedWorld },
  settings: Readonly<Record<string, unknown>>,
): Promise<string> {
  const path = `/projects/${world.projectId}/keys`;
  return text(await api("POST", path, { name: "One more", kind: "public", ...settings }), "value");
}

async function makeProject(api: RootApi, name: string): Promise<{ projectId: string; open: string }> {
  const made = await api("POST", "/projects", { name });
  return { projectId: text(made, "id"), open: text(field(made, "defaultKey"), "value") };
}

function unlikelyBytes(seed: number): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, index) => (seed * 31 + index * 7) % 248);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string {
  const found = field(value, name);
  if (typeof found !== "string") throw new Error(`there is no text ${name} in ${JSON.stringify(value)}`);
  return found;
}
