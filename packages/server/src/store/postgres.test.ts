import { afterAll, describe, test } from "vitest";
import { storeContract } from "./store.contract.ts";
import { findTestPostgres } from "./find-test-postgres.ts";
import { makePostgres } from "./test-database.ts";

const postgres = await findTestPostgres();

if (postgres.kind === "found") {
  describe("on PostgreSQL", () => {
    afterAll(() => postgres.stop());
    storeContract(() => makePostgres(postgres.url));
  });
} else if (process.env["CI"] === "true") {
  test("a PostgreSQL is there to test on", () => {
    throw new Error(postgres.reason);
  });
} else {
  describe.skip(`on PostgreSQL (${postgres.reason})`, () => {
    test("the store contract", () => {});
  });
}
