import { z } from "@hono/zod-openapi";

const DAY_MS = 86_400_000;

const createdProject = z.object({ id: z.string(), defaultKey: z.object({ value: z.string() }) });
const usage = z.object({ rows: z.array(z.object({ origin: z.string(), requests: z.number() })) });

/** Makes a project with the root token; answers its id and the value of its default key. */
export async function createProject(baseUrl: string, rootToken: string): Promise<{ id: string; key: string }> {
  const response = await fetch(`${baseUrl}/api/v1/projects`, {
    method: "POST",
    headers: { authorization: `Bearer ${rootToken}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "Crash test" }),
  });
  const { id, defaultKey } = createdProject.parse(await bodyOf(response));
  return { id, key: defaultKey.value };
}

/** Asks how many requests were counted for each origin in the days around now. */
export async function countedByOrigin(
  baseUrl: string,
  rootToken: string,
  project: string,
): Promise<Map<string, number>> {
  const range = { from: new Date(Date.now() - DAY_MS).toISOString(), to: new Date(Date.now() + DAY_MS).toISOString() };
  const query = new URLSearchParams({ ...range, interval: "day", groupBy: "origin" });
  const response = await fetch(`${baseUrl}/api/v1/projects/${project}/usage?${query}`, {
    headers: { authorization: `Bearer ${rootToken}` },
  });
  const counted = new Map<string, number>();
  for (const { origin, requests } of usage.parse(await bodyOf(response)).rows) {
    counted.set(origin, (counted.get(origin) ?? 0) + requests);
  }
  return counted;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
