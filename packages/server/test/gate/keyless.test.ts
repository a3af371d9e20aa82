import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type GateServer, startGateServer } from "./gate-server.ts";
import { makeProject } from "./made.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const NOTICE = "For development purposes only";
const Style = z.object({ sources: z.record(z.string(), z.looseObject({ url: z.string().optional() })) });
const TileJson = z.object({ attribution: z.string(), tiles: z.array(z.string()) });

let server: GateServer;
let directory: string;
let project: Awaited<ReturnType<typeof makeProject>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "latchkey-keyless-"));
  const file = join(directory, "latchkey.json");
  const write = (keyless: object | null) => writeFile(file, JSON.stringify({ keyless }));
  await write(null);
  server = await startGateServer(null, { LATCHKEY_CONFIG: file });
  project = await makeProject(server);
  expect(await server.ask(TILE)).toMatchObject({ status: 401, code: "KEY_MISSING" });
  await write({ project: project.id, services: ["maps"], ratePerSecondPerIp: 3 });
  await server.killAndRestart();
});
afterAll(async () => {
  await server.remove();
  await rm(directory, { recursive: true });
});

const from = (ip: string) => ({ "X-Forwarded-For": ip });

test("off until it is configured; then served at a low rate per address, and counted under the project", async () => {
  const codes = [];
  for (let request = 0; request < 5; request += 1) codes.push((await server.ask(TILE, from("192.0.2.1"))).code);
  expect(codes.slice(0, 4)).toEqual([null, null, null, "RATE_LIMITED"]);
  expect(await server.ask(TILE, from("192.0.2.2"))).toMatchObject({ status: 200 });
  const usage = z
    .object({ rows: z.array(z.object({ key: z.string(), outcome: z.string(), requests: z.number() })) })
    .parse(await server.api("GET", `${project.path}/usage?groupBy=key,outcome`));
  expect(usage.rows).toContainEqual({ key: "keyless", outcome: "allowed", requests: 4 });
});

test("a style, its TileJSON and the viewer carry the mark without a key, and none with one", async () => {
  const withKey = `?key=${project.defaultKey.value}`;
  const pages = async (query: string, ip: string) => {
    const style = Style.parse(JSON.parse(await server.read(`/maps/streets/style.json${query}`, from(ip))));
    const url = new URL(Object.values(style.sources).find((source) => source.url !== undefined)?.url ?? "");
    const tiles = TileJson.parse(JSON.parse(await server.read(`${url.pathname}${url.search}`, from(ip))));
    return { tiles, page: await server.read(`/maps/streets/${query}`, from(ip)) };
  };
  const marked = await pages("", "192.0.2.3");
  expect(marked.tiles.attribution).toMatch(new RegExp(`Natural Earth.* \\| ${NOTICE}$`));
  expect(marked.tiles.tiles[0]).not.toContain("key=");
  expect(marked.page).toContain(`<p class="mark">${NOTICE}</p>`);
  const unmarked = await pages(withKey, "192.0.2.3");
  expect(unmarked.tiles.attribution).not.toContain(NOTICE);
  expect(unmarked.page).not.toContain(NOTICE);
});

test("a wrong key is refused as ever: only no key at all is let in", async () => {
  expect(await server.ask(`${TILE}?key=lk_pub_wrong`, from("192.0.2.4"))).toMatchObject({ code: "KEY_INVALID" });
});

test("the project's switches hold at once", async () => {
  await server.api("PATCH", `${project.path}/services/maps`, { enabled: false });
  expect(await server.ask(TILE, from("192.0.2.5"))).toMatchObject({ code: "SERVICE_NOT_ENABLED" });
  await server.api("PATCH", `${project.path}/services/maps`, { enabled: true });
  await server.api("PATCH", project.path, { suspended: true });
  expect(await server.ask(TILE, from("192.0.2.5"))).toMatchObject({ code: "PROJECT_SUSPENDED" });
  await server.api("PATCH", project.path, { suspended: false });
  expect(await server.ask(TILE, from("192.0.2.5"))).toMatchObject({ status: 200 });
});

test("an explanation says so in its project, and KEY_MISSING in another", async () => {
  const explain = (of: { path: string }) => server.api("POST", `${of.path}/explain`, { url: TILE, ip: "192.0.2.6" });
  expect(await explain(project)).toMatchObject({ outcome: "allowed", key: { id: "keyless" } });
  expect(await explain(await makeProject(server))).toMatchObject({ outcome: "KEY_MISSING", key: null });
});
