import { type ColumnDefinitionBuilder, type SchemaModule, sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Projects, what they have set, who belongs to them, their keys and tokens, and who changed what. */
export const firstTables: Migration = {
  name: "0001-first-tables",
  async up(schema, dialect) {
    await createProjects(schema);
    await createKeys(schema);
    await indexKeys(schema);
    await createAdminTokens(schema);
    await createAudit(schema, dialect === "sqlite" ? "integer" : "bigserial");
    await createSettings(schema);
  },
};

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.primaryKey();
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references("projects.id");

async function createProjects(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("projects")
    .addColumn("id", "text", key)
    .addColumn("name", "text", required)
    .addColumn("plan_id", "text", required)
    .addColumn("suspended", "integer", required)
    .addColumn("created_at_ms", "bigint", required)
    .execute();
  await schema.createIndex("projects_by_age").on("projects").columns(["created_at_ms", "id"]).execute();
  await schema
    .createTable("project_services")
    .addColumn("project_id", "text", ofProject)
    .addColumn("service", "text", required)
    .addColumn("enabled", "integer", required)
    .addColumn("quota_per_day", "bigint")
    .addColumn("rate_per_user", "double precision")
    .addPrimaryKeyConstraint("project_services_key", ["project_id", "service"])
    .execute();
  await schema
    .createTable("members")
    .addColumn("project_id", "text", ofProject)
    .addColumn("account_id", "text", required)
    .addColumn("role", "text", required)
    .addPrimaryKeyConstraint("members_key", ["project_id", "account_id"])
    .execute();
  await schema.createIndex("members_by_account").on("members").columns(["account_id", "project_id"]).execute();
}

async function createKeys(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("keys")
    .addColumn("id", "text", key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("name", "text", required)
    .addColumn("name_folded", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("is_default", "integer", required)
    .addColumn("display", "text", required)
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("sealed", "text")
    .addColumn("services", "text")
    .addColumn("resources", "text")
    .addColumn("origins", "text", required)
    .addColumn("user_agents", "text", required)
    .addColumn("ips", "text", required)
    .addColumn("missing_origin", "text", required)
    .addColumn("quota_per_day", "bigint")
    .addColumn("rate_per_second", "double precision")
    .addColumn("rate_per_second_per_ip", "double precision")
    .addColumn("allow_in_url", "integer", required)
    .addColumn("enabled", "integer", required)
    .addColumn("expires_at_ms", "bigint")
    .addColumn("revoked_at_ms", "bigint")
    .addColumn("deleted_at_ms", "bigint")
    .addColumn("created_at_ms", "bigint", required)
    .addColumn("created_by", "text", required)
    .execute();
}

async function indexKeys(schema: SchemaModule): Promise<void> {
  // The states stand in it as well, so that a rare one is found without looking at every key.
  await schema
    .createIndex("keys_by_age")
    .on("keys")
    .columns(["project_id", "created_at_ms", "id", "deleted_at_ms", "revoked_at_ms", "expires_at_ms", "enabled"])
    .execute();
  await schema
    .createIndex("keys_of_plan")
    .on("keys")
    .columns(["project_id", "is_default", "deleted_at_ms"])
    .where(sql.ref("is_default"), "=", sql.lit(0))
    .where(sql.ref("deleted_at_ms"), "is", null)
    .execute();
  await schema
    .createIndex("keys_default")
    .unique()
    .on("keys")
    .column("project_id")
    .where(sql.ref("is_default"), "=", sql.lit(1))
    .execute();
}

async function createAdminTokens(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("admin_tokens")
    .addColumn("id", "text", key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("name", "text", required)
    .addColumn("role", "text", required)
    .addColumn("display", "text", required)
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("expires_at_ms", "bigint")
    .addColumn("created_at_ms", "bigint", required)
    .addColumn("created_by", "text", required)
    .addColumn("last_used_at_ms", "bigint")
    .execute();
  await schema.createIndex("admin_tokens_by_project").on("admin_tokens").column("project_id").execute();
}

/** Each database has its own word for a number that rises by itself. */
async function createAudit(schema: SchemaModule, rising: "integer" | "bigserial"): Promise<void> {
  await schema
    .createTable("audit")
    .addColumn("id", rising, key)
    .addColumn("project_id", "text", ofProject)
    .addColumn("at_ms", "bigint", required)
    .addColumn("actor_kind", "text", required)
    .addColumn("actor_id", "text")
    .addColumn("actor_name", "text", required)
    .addColumn("action", "text", required)
    .addColumn("target_kind", "text", required)
    .addColumn("target_id", "text", required)
    .addColumn("target_name", "text", required)
    .addColumn("ip", "text")
    .addColumn("before_fields", "text")
    .addColumn("after_fields", "text")
    .execute();
  await schema.createIndex("audit_by_project").on("audit").columns(["project_id", "id"]).execute();
}

async function createSettings(schema: SchemaModule): Promise<void> {
  await schema.createTable("settings").addColumn("name", "text", key).addColumn("value", "text", required).execute();
}
