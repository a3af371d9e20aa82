import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const Beat = z.object({
  at: z.string(),
  rows: z.array(
    z.object({ key: z.string(), service: z.string(), outcome: z.string(), origin: z.string(), requests: z.number() }),
  ),
});

onEveryRecord((server) => {
  const open: AbortController[] = [];
  afterEach(() => {
    for (const controller of open.splice(0)) controller.abort();
  });

  /** Opens the stream and waits for its first sign of life. */
  const watch = async (project: { path: string }, token = server().rootToken) => {
    const controller = new AbortController();
    open.push(controller);
    const response = await fetch(`${server().url()}/api/v1${project.path}/live`, {
      headers: { authorization: `Bearer ${token}` },
      signal: controller.signal,
    });
    if (response.body === null || !response.ok) return { status: response.status, chunks: null };
    const chunks = response.body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    await chunks.next();
    return { status: response.status, chunks };
  };

  const rowsUntil = async (chunks: AsyncIterator<string>, requests: number) => {
    const rows = new Map<string, number>();
    let seen = 0;
    while (seen < requests) {
      const { value, done } = await chunks.next();
      if (done === true) throw new Error("the stream ended");
      for (const [, data = ""] of value.matchAll(/^data: (.+)$/gm)) {
        for (const row of Beat.parse(JSON.parse(data)).rows) {
          const name = `${row.key} ${row.service} ${row.outcome} ${row.origin}`;
          rows.set(name, (rows.get(name) ?? 0) + row.requests);
          seen += row.requests;
        }
      }
    }
    return Object.fromEntries(rows);
  };

  test("what is served and refused is seen within seconds, exactly once, by everybody who watches", async () => {
    const project = await makeProject(server());
    const key = await makeKey(server(), project, { origins: ["shop.example"] });
    const [one, other] = [await watch(project), await watch(project)];
    for (const origin of ["https://shop.example", "https://shop.example", "https://evil.example"])
      await server().ask(TILE, { "X-Api-Key": key.value, Origin: origin });
    for (const { chunks } of [one, other]) {
      if (chunks === null) throw new Error("no stream");
      expect(await rowsUntil(chunks, 3)).toEqual({
        [`${key.id} maps allowed https://shop.example`]: 2,
        [`${key.id} maps ORIGIN_NOT_ALLOWED https://evil.example`]: 1,
      });
    }
  });

  test("the stream ends when its token is taken away", async () => {
    const project = await makeProject(server());
    const made = await server().api("POST", `${project.path}/admin-tokens`, { name: "Wall", role: "viewer" });
    const { id, value } = z.object({ id: z.string(), value: z.string() }).parse(made);
    const { chunks } = await watch(project, value);
    if (chunks === null) throw new Error("no stream");
    await server().api("DELETE", `${project.path}/admin-tokens/${id}`);
    let ended = false;
    while (!ended) ended = (await chunks.next()).done === true;
    expect(await watch(project, value)).toMatchObject({ status: 401 });
  });

  test("a stranger to the project watches nothing", async () => {
    const [project, other] = [await makeProject(server()), await makeProject(server())];
    const made = await server().api("POST", `${other.path}/admin-tokens`, { name: "Wall", role: "owner" });
    const { value } = z.object({ value: z.string() }).parse(made);
    expect((await watch(project, value)).status).toBe(404);
  });
});
