import type { Kysely } from "kysely";
import type { Repositories, Store } from "#app/ports/store.ts";
import { adminTokenStore } from "./admin-token-store.ts";
import { alarmStore } from "./alarm-store.ts";
import { apartUsageStore } from "./apart-usage-store.ts";
import { auditStore } from "./audit-store.ts";
import { blockedStore } from "./blocked-store.ts";
import type { Database } from "./database.ts";
import { deletedKeyStore } from "./deleted-key-store.ts";
import { invitationStore } from "./invitation-store.ts";
import { keyStore } from "./key-store.ts";
import { keyValueStore } from "./key-value-store.ts";
import { memberStore } from "./member-store.ts";
import { outbox } from "./outbox.ts";
import { overviewStore } from "./overview-store.ts";
import { projectStore } from "./project-store.ts";
import { serviceSettingsStore } from "./service-settings-store.ts";
import { settingStore } from "./setting-store.ts";
import { signingKeyStore } from "./signing-key-store.ts";
import { signingSecretStore } from "./signing-secret-store.ts";
import type { Tables } from "./tables.ts";
import { tokenStore } from "./token-store.ts";
import { usageStore } from "./usage-store.ts";
import { webhookStore } from "./webhook-store.ts";

/** The record, kept in an open database. */
export function createStore({ kysely, reports, dialect }: Omit<Database, "close">): Store {
  return {
    ...repositories(kysely, dialect, reports),
    // A transaction reads what it wrote itself.
    transaction: (work) => kysely.transaction().execute((db) => work(repositories(db, dialect, db))),
  };
}

function repositories(db: Kysely<Tables>, dialect: Database["dialect"], reports: Kysely<Tables>): Repositories {
  return {
    projects: projectStore(db, dialect),
    serviceSettings: serviceSettingsStore(db),
    members: memberStore(db),
    invitations: invitationStore(db),
    keys: keyStore(db),
    keyValues: keyValueStore(db),
    signingSecrets: signingSecretStore(db),
    signingKeys: signingKeyStore(db),
    tokens: tokenStore(db),
    deletedKeys: deletedKeyStore(db),
    adminTokens: adminTokenStore(db),
    audit: auditStore(db),
    usage: usageStore(db, reports, dialect),
    blocked: blockedStore(reports),
    overview: overviewStore(reports),
    apartUsage: apartUsageStore(db),
    settings: settingStore(db),
    alarms: alarmStore(db),
    webhooks: webhookStore(db),
    outbox: outbox(db, dialect),
  };
}
