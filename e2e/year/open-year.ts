import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectId as projectIds } from "../../packages/server/src/app/ids/project-id.ts";
import { type RunningServer, type ServerOptions, startServer } from "../start-server.ts";
import type { SeededKey } from "../../packages/server/test/year/seed-keys.ts";
import { seedYear, type YearSize } from "../../packages/server/test/year/seed-year.ts";

/** A server that has been in use for a year. */
export type Year = {
  readonly server: RunningServer;
  readonly projectId: string;
  /** The busiest first. */
  readonly keys: readonly SeededKey[];
  readonly tokenId: string;
  readonly owner: { readonly email: string; readonly password: string };
  [Symbol.asyncDispose](): Promise<void>;
};

const OWNER = { name: "Ada Lovelace", email: "ada@shop.example", password: "correct horse battery staple" };
const TOKENS = 300;
const FEW = 12;

/** Sets a server up, makes what is few through its API, stops it, fills in the year, and starts it again. */
export async function openYear(size: YearSize, options: ServerOptions = {}): Promise<Year> {
  const dataDir = await mkdtemp(join(tmpdir(), "latchkey-year-"));
  const first = await startServer({ ...options, dataDir });
  const projectId = await setUp(first);
  const tokenId = await makeFew(first, projectId);
  await first.stop();
  if (!projectIds.is(projectId)) throw new Error(`${projectId} is no project`);
  const keys = await seedYear(dataDir, projectId, size);
  const server = await startServer({ ...options, dataDir });
  return {
    server,
    projectId,
    keys,
    tokenId,
    owner: OWNER,
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function setUp(server: RunningServer): Promise<string> {
  const token = /\/console\/setup\?token=(\S+)/.exec(server.output())?.[1];
  const { projectId } = await server.api<{ projectId: string }>("POST", "/api/v1/setup", { token, ...OWNER });
  return projectId;
}

/** Tokens, signing keys, admin tokens, invitations and webhooks; answers the newest token's id. */
async function makeFew(server: RunningServer, projectId: string): Promise<string> {
  const post = (path: string, body: unknown) =>
    server.api<{ id: string }>("POST", `/api/v1/projects/${projectId}/${path}`, body);
  let tokenId = "";
  for (let index = 0; index < TOKENS; index += 1) {
    const domains = `site-${index}.example, *.site-${index}.example`;
    tokenId = (await post("tokens", { type: "map", domains, description: `Map of site ${index}`, validity: 90 })).id;
  }
  for (let index = 0; index < FEW; index += 1) {
    await post("signing-keys", { name: `Server ${index}` });
    await post("admin-tokens", { name: `Pipeline ${index}`, role: "editor" });
    await post("invitations", { email: `invited-${index}@shop.example`, role: "viewer" });
  }
  for (const path of ["alarms", "pager", "chat"]) await post("webhooks", { url: `https://hooks.example/${path}` });
  return tokenId;
}
