import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveOsrm } from "./clients/serve-osrm.ts";
import { type RunningServer, startServer } from "./start-server.ts";

type Service = { id: string; enabled: boolean; usedToday: number };
type Project = { id: string; defaultKey: { value: string } };

const WAY = "/goong/Direction?origin=21.03,105.85&destination=21.02,105.84";

describe("directions, where the operator names a routing engine later", () => {
  let dataDir: string;
  let osrm: Awaited<ReturnType<typeof serveOsrm>>;
  let server: RunningServer;
  let old: Project;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "latchkey-directions-"));
    osrm = await serveOsrm();
    const before = await startServer({ dataDir });
    old = await before.api<Project>("POST", "/api/v1/projects", { name: "Old" });
    await before.stop();
    const routing = { engine: "osrm", url: osrm.url };
    server = await startServer({ dataDir, configText: JSON.stringify({ routing }) });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await osrm?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  const ask = async ({ defaultKey }: Project) => {
    const response = await fetch(`${server.baseUrl}${WAY}&api_key=${defaultKey.value}`);
    const { message = "", status } = (await response.json()) as { message?: string; status: string };
    return { http: response.status, status, code: /^[A-Z_]+(?=:)/.exec(message)?.[0] };
  };
  const change = (project: Project, changes: object) =>
    server.api<Service>("PATCH", `/api/v1/projects/${project.id}/services/directions`, changes);

  it("are listed in a project that was there before, and enabled there by hand", async () => {
    const { items } = await server.api<{ items: Service[] }>("GET", `/api/v1/projects/${old.id}/services`);
    expect(items.find(({ id }) => id === "directions")).toMatchObject({
      title: "Directions and travel times",
      enabled: false,
    });
    expect(await ask(old)).toMatchObject({ http: 403, code: "SERVICE_NOT_ENABLED" });
    await change(old, { enabled: true });
    expect(await ask(old)).toMatchObject({ http: 200, status: "OK" });
  });

  it("are enabled in a new project; limited, counted and disabled like any other service", async () => {
    const project = await server.api<Project>("POST", "/api/v1/projects", { name: "New" });
    expect(await ask(project)).toMatchObject({ http: 200, status: "OK" });
    expect(await change(project, { quotaPerDay: 1 })).toMatchObject({ usedToday: 1 });
    expect(await ask(project)).toMatchObject({ http: 429, code: "QUOTA_EXCEEDED" });
    await change(project, { quotaPerDay: null, enabled: false });
    expect(await ask(project)).toMatchObject({ http: 403, code: "SERVICE_NOT_ENABLED" });
  });

  it("are a REST key's too, and a 503 that says so once the engine is gone", async () => {
    const rest = await server.api<{ id: string; value: string; services: string[] }>(
      "POST",
      `/api/v1/projects/${old.id}/keys`,
      {
        name: "REST",
        preset: "rest",
      },
    );
    expect(rest.services).toContain("directions");
    await osrm[Symbol.asyncDispose]();
    expect(await ask({ id: old.id, defaultKey: rest })).toEqual({
      http: 503,
      status: "ERROR",
      code: "UPSTREAM_UNAVAILABLE",
    });
    await expect.poll(() => server.output()).toContain("does not answer");
    const usage = await server.api<{ rows: { key: string; outcome: string; requests: number }[] }>(
      "GET",
      `/api/v1/projects/${old.id}/usage?interval=day&groupBy=key,outcome`,
    );
    expect(usage.rows.filter(({ key }) => key === rest.id)).toMatchObject([
      { outcome: "UPSTREAM_UNAVAILABLE", requests: 1 },
    ]);
  });
});
