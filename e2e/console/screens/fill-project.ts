import type { OpenConsole } from "../open-console.ts";

/** What was put into a project, by id. */
export type FilledProject = {
  readonly projectId: string;
  readonly defaultKey: string;
  /** A key with everything that its page can show: a tried restriction, refusals, an old value in use. */
  readonly busyKey: string;
  readonly secretKey: string;
  readonly deletedKey: string;
  readonly token: string;
  readonly blocked: string;
  /** Addresses of invitations: one for whoever has no account yet. */
  readonly invitationLink: string;
};

/** How a thing is called, by the place that keeps its name. */
type Words = (place: string) => string;

type Made = { readonly id: string; readonly value: string };

/** Requests that a key of `*.city.example` lets in, and does not. */
const ORIGINS = ["https://www.city.example", "https://new.city.example", "https://partner.example"];

/** Puts one of everything into the project, over the management API, so that no screen of it is empty. */
export async function fillProject(
  { server, projectId }: Pick<OpenConsole, "server" | "projectId">,
  words: Words = (place) => place,
): Promise<FilledProject> {
  const project = `/api/v1/projects/${projectId}`;
  const post = <T = Made>(path: string, body: unknown = {}) => server.api<T>("POST", `${project}${path}`, body);
  const makeKey = (name: string, more: object) => post("/keys", { name: words(name), kind: "public", ...more });
  const { defaultKeyId } = await server.api<{ defaultKeyId: string }>("PATCH", project, { name: words("Project") });

  const busy = await makeKey("Busy key", { origins: ["*.city.example"], userAgents: [words("Agent")] });
  await server.api("PUT", `${project}/keys/${busy.id}/draft`, { origins: ["www.city.example"] });
  await post(`/keys/${busy.id}/rotate`);
  const secret = await makeKey("Server key", { kind: "secret" });
  const deleted = await makeKey("Deleted key", {});
  await server.api("DELETE", `${project}/keys/${deleted.id}`);
  await post(`/keys/${(await makeKey("Revoked key", {})).id}/revoke`);
  await makeKey("Disabled key", { enabled: false });

  const described = { description: words("Token"), domains: "city.example" };
  const token = await post("/tokens", { type: "map", ...described });
  await post(`/tokens/${(await post("/tokens", { type: "embed", ...described })).id}/revoke`);
  await post("/signing-keys", { name: words("Signing key") });
  await post(`/signing-keys/${(await post("/signing-keys", { name: words("Old signing key") })).id}/revoke`);
  await post("/admin-tokens", { name: words("Admin token"), role: "viewer" });
  await server.api("PUT", `${project}/alarm-settings`, { emails: ["alarms@city.example"], events: null });
  const { link } = await post<{ link: string }>("/invitations", { email: "ida@city.example", role: "editor" });

  for (const Origin of ORIGINS) await ask(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${busy.value}`, { Origin });
  const blocked = await untilBlocked(server, project);
  return {
    projectId,
    defaultKey: defaultKeyId,
    busyKey: busy.id,
    secretKey: secret.id,
    deletedKey: deleted.id,
    token: token.id,
    blocked,
    invitationLink: link,
  };
}

async function ask(url: string, headers: Record<string, string>): Promise<void> {
  await (await fetch(url, { headers })).arrayBuffer();
}

async function untilBlocked(server: OpenConsole["server"], project: string): Promise<string> {
  for (;;) {
    const { items } = await server.api<{ items: { id: string }[] }>("GET", `${project}/blocked`);
    const [first] = items;
    if (first !== undefined) return first.id;
  }
}
