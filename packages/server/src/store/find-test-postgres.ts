import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** A PostgreSQL to make test databases on, or why there is none. */
export type TestPostgres =
  | { readonly kind: "found"; readonly url: string; stop(): void }
  | { readonly kind: "none"; readonly reason: string };

const BINARIES = "/usr/lib/postgresql";

/** Without rights of its own on every Unix; PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** The PostgreSQL that `LATCHKEY_TEST_POSTGRES` names or that runs on this machine, else one started for the tests. */
export async function findTestPostgres(): Promise<TestPostgres> {
  const named = process.env["LATCHKEY_TEST_POSTGRES"];
  const usual = ["postgres", userInfo().username].map((user) => `postgres://${user}@127.0.0.1:5432/postgres`);
  for (const url of named === undefined ? usual : [named]) {
    if (await answers(url)) return { kind: "found", url, stop: () => {} };
  }
  const binaries = newestBinaries();
  if (binaries === null)
    return { kind: "none", reason: "no PostgreSQL answers on 127.0.0.1:5432 and none is installed" };
  return startCluster(binaries);
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      "select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user",
    );
    return rows[0]?.may === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function newestBinaries(): string | null {
  try {
    const [newest] = readdirSync(BINARIES).sort((a, b) => Number(b) - Number(a));
    return newest === undefined ? null : join(BINARIES, newest, "bin");
  } catch {
    return null;
  }
}

async function startCluster(binaries: string): Promise<TestPostgres> {
  const directory = mkdtempSync(join(tmpdir(), "latchkey-postgres-"));
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (identity.uid !== undefined) chownSync(directory, identity.uid, identity.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(binaries, program), args, { ...identity, cwd: directory, stdio: "ignore" });
  const data = join(directory, "data");
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run("initdb", "-D", data, "-U", "postgres", "-A", "trust");
  run("pg_ctl", "-D", data, "-w", "-o", options, "-l", join(directory, "log"), "start");
  return {
    kind: "found",
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(directory, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer();
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    server.close(() => resolve(port));
  });
  return promise;
}
