import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { findTestPostgres } from "#store/find-test-postgres.ts";
import { call, consoleHeaders, cookiesOf, textIn } from "./caller.ts";
import { makeAccountsOlder, useNewerAccounts } from "./older-accounts.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const postgres = await findTestPostgres();
const origin = "http://127.0.0.1:8080";

describe.skipIf(postgres.kind === "none")("on PostgreSQL", () => {
  const url = postgres.kind === "found" ? postgres.url : "";
  const name = `latchkey_api_${randomBytes(8).toString("hex")}`;
  let opened: TestApi;

  beforeAll(async () => {
    await execute(url, `create database ${name}`);
    const databaseUrl = new URL(url);
    databaseUrl.pathname = `/${name}`;
    opened = await openTestApi({ databaseUrl: databaseUrl.href });
  });
  afterAll(async () => {
    await opened.close();
    await execute(url, `drop database ${name} with (force)`);
    if (postgres.kind === "found") postgres.stop();
  });

  test("people set up, sign in, act and sign out as they do on SQLite", async () => {
    const body = {
      token: await issueSetupToken(opened.ctx),
      name: "Ada",
      email: "ada@shop.example",
      password: "correct horse",
    };
    const done = await call(opened, "POST", "/api/v1/setup", { body });
    expect(done.status).toBe(201);
    const { email, password } = body;
    const signedIn = await call(opened, "POST", "/api/auth/sign-in/email", {
      body: { email, password },
      headers: { origin },
    });
    const headers = consoleHeaders(cookiesOf(signedIn));
    const project = `/api/v1/projects/${textIn(done, "projectId")}`;
    expect((await call(opened, "PATCH", project, { body: { name: "Renamed" }, headers })).body).toMatchObject({
      name: "Renamed",
    });
    expect((await call(opened, "GET", `${project}/members`, { headers })).body).toMatchObject({
      items: [{ name: "Ada", role: "owner" }],
    });
    await call(opened, "POST", "/api/auth/sign-out", { body: {}, headers });
    expect((await call(opened, "GET", "/api/v1/me", { headers })).status).toBe(401);
  });

  test("a database from before passkeys and second factors is brought up to date, and keeps its people", async () => {
    await makeAccountsOlder(opened);
    await opened.loadAccountsAnew();
    expect(await useNewerAccounts(opened, { email: "ada@shop.example", password: "correct horse" })).toEqual({
      passkeys: [],
      secondFactor: 200,
    });
  });

  test("starting again finds the tables as they are", async () => {
    await opened.accounts.load();
    expect(opened.accidents).toEqual([]);
  });
});

async function execute(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
