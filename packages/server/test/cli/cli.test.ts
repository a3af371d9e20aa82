import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { COMMANDS } from "#cli/commands.ts";
import { type RunningServer, startServer } from "../../../../e2e/start-server.ts";
import { latchkey } from "./command-line.ts";

const Key = z.object({ id: z.string(), value: z.string() });

let server: RunningServer;
let project: string;
let environment: Record<string, string>;

beforeAll(async () => {
  server = await startServer();
  project = (await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Harbour" })).id;
  environment = { LATCHKEY_SERVER: server.baseUrl, LATCHKEY_ROOT_TOKEN: server.rootToken };
});
afterAll(() => server[Symbol.asyncDispose]());

const run = (...line: string[]) => latchkey(line, environment);
const askForMap = async (key: string) =>
  (await fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key}`, { headers: { origin: "https://shop.example" } }))
    .status;

describe("keys", () => {
  test("live from the command line: made, listed, shown, rotated, revoked", async () => {
    const made = await run("keys", "create", "--name", "Website", "--origins", "shop.example,*.shop.example", "--json");
    const { id, value } = Key.parse(JSON.parse(made.out));
    expect(await askForMap(value)).toBe(200);
    expect((await run("keys", "list")).out).toMatch(new RegExp(`${id} +Website +public +active`));
    expect((await run("keys", "show", id)).out).toMatch(/origins +shop\.example, \*\.shop\.example/);
    expect((await run("keys", "show", id, "--value")).out).toBe(value);
    const rotated = await run("keys", "rotate", id, "--grace-seconds", "0", "--json");
    const fresh = Key.parse(JSON.parse(rotated.out)).value;
    expect([await askForMap(value), await askForMap(fresh)]).toEqual([401, 200]);
    expect((await run("keys", "revoke", id)).out).toContain("is revoked");
    expect(await askForMap(fresh)).toBe(401);
  });

  test("are found in the project that is named, where there are several", async () => {
    const other = (await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Airport" })).id;
    const unnamed = await run("keys", "list");
    expect(unnamed).toMatchObject({ code: 2, out: "" });
    expect(unnamed.err).toContain(`${other} (Airport)`);
    expect((await run("keys", "list", "--project", other)).out.split("\n")).toHaveLength(2);
  });
});

test("usage is printed as a table, and as the server's own JSON", async () => {
  const made = await run("keys", "create", "--project", project, "--name", "Counted", "--json");
  const { id, value } = Key.parse(JSON.parse(made.out));
  await askForMap(value);
  const line = ["usage", "--project", project, "--interval", "day", "--group-by", "key,outcome"];
  expect((await run(...line)).out).toMatch(new RegExp(`${id} +allowed +1 +0`));
  const { rows } = z
    .object({ rows: z.array(z.object({ key: z.string() })) })
    .parse(JSON.parse((await run(...line, "--json")).out));
  expect(rows.map(({ key }) => key)).toContain(id);
});

test("a request is explained, check by check, with its headers", async () => {
  const made = await run(
    "keys",
    "create",
    "--project",
    project,
    "--name",
    "Shop",
    "--origins",
    "shop.example",
    "--json",
  );
  const url = `${server.baseUrl}/tiles/world/0/0/0.pbf?key=${Key.parse(JSON.parse(made.out)).value}`;
  const explain = (origin: string) => run("explain", url, "--project", project, "--header", `Origin: ${origin}`);
  expect((await explain("https://shop.example")).out).toMatch(/^Outcome: allowed\n/);
  const refused = await explain("https://evil.example");
  expect(refused.out).toMatch(/^Outcome: ORIGIN_NOT_ALLOWED\n/);
  expect(refused.out).toMatch(/^refuse /m);
  expect((await run("explain", url, "--project", project, "--header", "nonsense")).err).toContain("is no header");
});

describe("what goes wrong is told in one line on stderr, with the exit code", () => {
  test.each([
    [["keys", "crate"], 2, 'Did you mean "latchkey keys create"?'],
    [["keys", "create", "--nam", "x"], 2, "Did you mean --name?"],
    [["keys", "create"], 2, "Give the key a name"],
    [["keys", "create", "--name", "x", "--quota-per-day", "many"], 2, "--quota-per-day must be a number"],
    [["keys", "show"], 2, "KEY is missing"],
    [["keys", "show", "a", "b"], 2, '"b" is too much'],
    [["keys", "rotate", "key_1", "--grace-seconds", "-1"], 2, "--grace-seconds"],
    [["keys", "list", "--token", "wrong"], 1, "does not know this token"],
    [["keys", "list", "--server", "http://127.0.0.1:9"], 1, "does not answer"],
    [["keys", "list", "--server", "nowhere"], 2, "is no address"],
  ])("%j", async (line, code, says) => {
    const ran = await run(...line);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(says);
    expect(ran.err.split("\n")).toHaveLength(1);
  });

  test("of the server's sentences too", async () => {
    const ran = await run("keys", "create", "--project", project, "--name", "x", "--origins", "*.com");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/^latchkey: .+/);
  });

  test("without a token", async () => {
    expect((await latchkey(["keys", "list"], { LATCHKEY_SERVER: server.baseUrl })).err).toContain("LATCHKEY_TOKEN");
  });
});

test("every command explains itself", async () => {
  expect((await run("--help")).out).toContain("latchkey COMMAND --help");
  expect((await run("keys", "--help")).code).toBe(0);
  for (const { words, options } of COMMANDS) {
    const { code, out } = await run(...words, "--help");
    expect(code).toBe(0);
    for (const { name } of options) expect(out).toContain(`--${name}`);
  }
});

test("the program itself ends with the code of its command", () => {
  const program = join(import.meta.dirname, "../../src/cli/latchkey.ts");
  const ran = spawnSync(process.execPath, [program, "keys", "list", "--project", project, "--json"], {
    env: { PATH: process.env["PATH"], ...environment },
    encoding: "utf8",
  });
  expect([ran.status, ran.stderr]).toEqual([0, ""]);
  expect(JSON.parse(ran.stdout)).toHaveProperty("items");
  expect(spawnSync(process.execPath, [program, "nothing"], { encoding: "utf8" }).status).toBe(2);
});
