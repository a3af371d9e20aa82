import type { Migration } from "./migration.ts";

/** Keys are listed from A to Z without sorting all of them. */
export const keysByName: Migration = {
  name: "0061-keys-by-name",
  async up(schema) {
    await schema.createIndex("keys_by_name").on("keys").columns(["project_id", "name_folded", "id"]).execute();
  },
};
