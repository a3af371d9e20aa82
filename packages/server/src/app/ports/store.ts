import type { AdminTokenStore } from "./admin-token-store.ts";
import type { AlarmStore } from "./alarm-store.ts";
import type { ApartUsageStore } from "./apart-usage-store.ts";
import type { AuditStore } from "./audit-store.ts";
import type { BlockedStore } from "./blocked-store.ts";
import type { DeletedKeyStore } from "./deleted-key-store.ts";
import type { InvitationStore } from "./invitation-store.ts";
import type { KeyStore } from "./key-store.ts";
import type { KeyValueStore } from "./key-value-store.ts";
import type { MemberStore } from "./member-store.ts";
import type { Outbox } from "./outbox.ts";
import type { OverviewStore } from "./overview-store.ts";
import type { ProjectStore } from "./project-store.ts";
import type { ServiceSettingsStore } from "./service-settings-store.ts";
import type { SettingStore } from "./setting-store.ts";
import type { SigningKeyStore } from "./signing-key-store.ts";
import type { SigningSecretStore } from "./signing-secret-store.ts";
import type { TokenStore } from "./token-store.ts";
import type { UsageStore } from "./usage-store.ts";
import type { WebhookStore } from "./webhook-store.ts";

/** Everything that is kept, one small port for each kind of thing. */
export type Repositories = {
  readonly projects: ProjectStore;
  readonly serviceSettings: ServiceSettingsStore;
  readonly members: MemberStore;
  readonly invitations: InvitationStore;
  readonly keys: KeyStore;
  readonly keyValues: KeyValueStore;
  readonly signingSecrets: SigningSecretStore;
  readonly signingKeys: SigningKeyStore;
  readonly tokens: TokenStore;
  readonly deletedKeys: DeletedKeyStore;
  readonly adminTokens: AdminTokenStore;
  readonly audit: AuditStore;
  readonly usage: UsageStore;
  readonly blocked: BlockedStore;
  readonly overview: OverviewStore;
  readonly apartUsage: ApartUsageStore;
  readonly settings: SettingStore;
  readonly alarms: AlarmStore;
  readonly webhooks: WebhookStore;
  readonly outbox: Outbox;
};

/**
 * The record.
 * Guarantees: what a resolved promise says was written survives a crash of the machine; within `transaction` all or nothing is
 * kept, and it is undone when `work` throws. Inside `work` only `repositories` may be used: the store itself would wait for
 * the transaction to end.
 */
export type Store = Repositories & {
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
};
