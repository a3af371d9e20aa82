import type { ColumnDefinitionBuilder } from "kysely";
import type { Migration } from "./migration.ts";

/** Signing keys, the tokens that were made here, and what a key signs URLs with. */
export const tokensAndSigningKeys: Migration = {
  name: "0030-tokens-and-signing-keys",
  async up(schema) {
    await schema
      .createTable("signing_keys")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("project_id", "text", ofProject)
      .addColumn("name", "text", required)
      .addColumn("kind", "text", required)
      .addColumn("public_key", "text", required)
      .addColumn("sealed_private_key", "text")
      .addColumn("created_at_ms", "bigint", required)
      .addColumn("created_by", "text", required)
      .addColumn("revoked_at_ms", "bigint")
      .execute();
    await schema.createIndex("signing_keys_by_project").on("signing_keys").columns(["project_id", "id"]).execute();
    await schema
      .createTable("tokens")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("project_id", "text", ofProject)
      .addColumn("type", "text", required)
      .addColumn("description", "text", required)
      .addColumn("display", "text", required)
      .addColumn("domains", "text", required)
      .addColumn("signing_key_id", "text", (column) => column.notNull().references("signing_keys.id"))
      .addColumn("sealed", "text")
      .addColumn("expires_at_ms", "bigint")
      .addColumn("revoked_at_ms", "bigint")
      .addColumn("created_at_ms", "bigint", required)
      .addColumn("created_by", "text", required)
      .execute();
    await schema.createIndex("tokens_by_age").on("tokens").columns(["project_id", "created_at_ms", "id"]).execute();
    await schema.alterTable("keys").addColumn("require_signature", "integer", startsAtZero).execute();
    await schema.alterTable("keys").addColumn("signing_secret_at_ms", "bigint").execute();
    await schema.alterTable("keys").addColumn("sealed_signing_secret", "text").execute();
  },
};

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const startsAtZero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0);
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references("projects.id");
