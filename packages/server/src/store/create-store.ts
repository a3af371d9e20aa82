import type { Kysely } from "kysely";
import type { Repositories, Store } from "#app/ports/store.ts";
import { adminTokenStore } from "./admin-token-store.ts";
import { auditStore } from "./audit-store.ts";
import type { Database } from "./database.ts";
import { keyStore } from "./key-store.ts";
import { keyValueStore } from "./key-value-store.ts";
import { memberStore } from "./member-store.ts";
import { projectStore } from "./project-store.ts";
import { serviceSettingsStore } from "./service-settings-store.ts";
import { settingStore } from "./setting-store.ts";
import type { Tables } from "./tables.ts";
import { usageStore } from "./usage-store.ts";

/** The record, kept in an open database. */
export function createStore({ kysely, dialect }: Pick<Database, "kysely" | "dialect">): Store {
  return {
    ...repositories(kysely, dialect),
    transaction: (work) => kysely.transaction().execute((db) => work(repositories(db, dialect))),
  };
}

function repositories(db: Kysely<Tables>, dialect: Database["dialect"]): Repositories {
  return {
    projects: projectStore(db, dialect),
    serviceSettings: serviceSettingsStore(db),
    members: memberStore(db),
    keys: keyStore(db),
    keyValues: keyValueStore(db),
    adminTokens: adminTokenStore(db),
    audit: auditStore(db),
    usage: usageStore(db),
    settings: settingStore(db),
  };
}
