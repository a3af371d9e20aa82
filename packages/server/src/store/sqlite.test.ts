import { describe } from "vitest";
import { storeContract } from "./store.contract.ts";
import { makeSqlite } from "./test-database.ts";

describe("on SQLite", () => {
  storeContract(makeSqlite);
});
