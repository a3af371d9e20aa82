import { afterAll, beforeAll, describe } from "vitest";
import { findTestPostgres } from "#store/find-test-postgres.ts";
import { type GateServer, startGateServer } from "./gate-server.ts";

const postgres = await findTestPostgres();

/** Runs tests against a running server on SQLite, and against one on PostgreSQL where there is one. */
export function onEveryRecord(tests: (server: () => GateServer) => void): void {
  describe("on SQLite", () => withServer(null, tests));
  describe.skipIf(postgres.kind === "none")("on PostgreSQL", () => {
    withServer(postgres.kind === "found" ? postgres.url : null, tests);
    afterAll(() => {
      if (postgres.kind === "found") postgres.stop();
    });
  });
}

function withServer(postgresUrl: string | null, tests: (server: () => GateServer) => void): void {
  let server: GateServer | null = null;
  beforeAll(async () => {
    server = await startGateServer(postgresUrl);
  });
  afterAll(() => server?.remove());
  tests(() => {
    if (server === null) throw new Error("the server has not started yet");
    return server;
  });
}
