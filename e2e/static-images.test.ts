import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";

type Created = { id: string; value: string };
type Usage = { rows: { key?: string; service?: string; outcome?: string; requests: number }[] };

const IMAGE = "/maps/streets/static/-56.17,-34.905,12/200x120@2x.png";
const TILE = "/maps/streets/4/8/5.png";

describe("static images of a running server", () => {
  let server: RunningServer;
  let project: { id: string; defaultKey: Created };

  beforeAll(async () => {
    server = await startServer();
    project = await server.api("POST", "/api/v1/projects", { name: "Shop" });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
  });

  it("are a service of their own: counted as such, and refused to a key that is for maps only", async () => {
    const everything = project.defaultKey.value;
    const onlyMaps = (await createKey(["maps"])).value;
    const image = await fetch(`${server.baseUrl}${IMAGE}?markers=-56.17,-34.9&key=${everything}`);
    expect(image.status).toBe(200);
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(pngSize(Buffer.from(await image.arrayBuffer()))).toEqual([400, 240]);
    const refused = await fetch(`${server.baseUrl}${IMAGE}?key=${onlyMaps}`);
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: "SERVICE_NOT_ALLOWED" }]);
    const tile = await fetch(`${server.baseUrl}${TILE}?key=${onlyMaps}`);
    expect([tile.status, tile.headers.get("content-type")]).toEqual([200, "image/png"]);
    const usage = await server.api<Usage>("GET", `/api/v1/projects/${project.id}/usage?groupBy=service,outcome`);
    const counts = usage.rows.map(({ service, outcome, requests }) => ({ service, outcome, requests }));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(
      expect.arrayContaining([
        { service: "static", outcome: "allowed", requests: 1 },
        { service: "static", outcome: "SERVICE_NOT_ALLOWED", requests: 1 },
        { service: "maps", outcome: "allowed", requests: 1 },
      ]),
    );
  });

  it("answer bad input with a sentence, a known image with 304, and nobody without a key", async () => {
    const key = project.defaultKey.value;
    const bad = await fetch(`${server.baseUrl}/maps/streets/static/NaN,0,1/10x10.png?key=${key}`);
    expect([bad.status, await bad.json()]).toMatchObject([
      400,
      { code: "INVALID_INPUT", detail: expect.stringContaining("no place") },
    ]);
    const unknown = await fetch(`${server.baseUrl}/maps/nowhere/static/0,0,1/10x10.png?key=${key}`);
    expect(unknown.status).toBe(404);
    expect((await fetch(`${server.baseUrl}${IMAGE}`)).status).toBe(401);
    const first = await fetch(`${server.baseUrl}${IMAGE}?key=${key}`);
    const again = await fetch(`${server.baseUrl}${IMAGE}?key=${key}`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  function createKey(services: readonly string[]): Promise<Created> {
    return server.api("POST", `/api/v1/projects/${project.id}/keys`, { name: "Only maps", kind: "public", services });
  }
});

/** Width and height in the head of a PNG. */
function pngSize(png: Buffer): readonly number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
