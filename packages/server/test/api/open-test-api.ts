import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppContext } from "#app/app-context.ts";
import { LiveUsage } from "#app/usage/live-usage.ts";
import { BUILT_IN_SERVICES } from "#core/service.ts";
import { authSecret } from "#api/auth/auth-secret.ts";
import type { Accounts } from "#api/auth/accounts.ts";
import { openAccounts } from "#api/auth/open-accounts.ts";
import { createApi, type Api } from "#api/create-api.ts";
import { BUILT_IN_PLANS } from "#config/built-in-plans.ts";
import { createMemoryCounter } from "#counter/memory-counter.ts";
import { createMailCourier } from "#courier/mail-courier.ts";
import { createWebhookCourier } from "#courier/webhook-courier.ts";
import type { Database } from "#store/database.ts";
import { createStore } from "#store/create-store.ts";
import { createKeyVault } from "#store/key-vault.ts";
import { openDatabase } from "#store/open-database.ts";

/** What may differ from one test to the next. */
export type TestApiOptions = {
  readonly publicUrl?: string;
  readonly databaseUrl?: string;
  readonly allowPrivateAddresses?: boolean;
  readonly nowMs?: () => number;
  readonly smtpUrl?: string;
};

/** An API on a database of its own, and what it was made of. */
export type TestApi = {
  readonly api: Api;
  readonly ctx: AppContext;
  readonly accounts: Accounts;
  /** Every accident that the API or the accounts told about. */
  readonly accidents: string[];
  /** Sentences that `/readyz` finds; change it to see the answer change. */
  readonly problems: string[];
  readonly directory: string;
  readonly database: Database;
  /** Brings the accounts' tables up to date, as the next start does. */
  loadAccountsAnew(): Promise<void>;
  close(): Promise<void>;
};

export const ROOT_TOKEN = "root-token-canary-5d1f";

/** Opens the API as `main.ts` does, with the real store, vault, counter and accounts. */
export async function openTestApi({
  publicUrl,
  databaseUrl,
  allowPrivateAddresses = false,
  nowMs = Date.now,
  smtpUrl,
}: TestApiOptions = {}): Promise<TestApi> {
  const directory = await mkdtemp(join(tmpdir(), "latchkey-api-"));
  const database = await openDatabase({ databaseUrl: databaseUrl ?? null, file: join(directory, "latchkey.sqlite") });
  const serverSecret = randomBytes(32);
  const accidents: string[] = [];
  const problems: string[] = [];
  const onError = (error: unknown) => void accidents.push(error instanceof Error ? String(error.stack) : String(error));
  const ctx: AppContext = {
    store: createStore(database),
    nowMs,
    randomBytes,
    vault: createKeyVault(serverSecret),
    announce: () => {},
    plans: new Map(BUILT_IN_PLANS.map((plan) => [plan.id, plan])),
    defaultPlanId: "unlimited",
    services: BUILT_IN_SERVICES,
    meter: { settle: async () => {} },
    counter: createMemoryCounter({ maxRates: 1_000 }),
    couriers: {
      webhook: createWebhookCourier({ allowPrivateAddresses }),
      email: createMailCourier({
        smtpUrl: smtpUrl ?? null,
        from: "latchkey@shop.example",
        directory,
        baseUrl: () => "http://l",
      }),
    },
  };
  const options = {
    database: { db: database.kysely, type: database.dialect },
    secret: authSecret(serverSecret.toString("hex")),
    publicUrl: publicUrl ?? null,
    onError,
  };
  const accounts = openAccounts(options);
  await accounts.load();
  const api = createApi({
    ctx,
    live: new LiveUsage({ meter: { watch: () => {} }, nowMs: Date.now, everyMs: 1_000, maxListeners: 10, maxRows: 10 }),
    examiner: { read: async () => null },
    accounts,
    rootToken: ROOT_TOKEN,
    publicUrl: publicUrl ?? null,
    version: "0.0.0",
    maps: MAPS,
    installation: { database: database.dialect, keyless: null },
    consoleDirectory: join(directory, "console"),
    problemsNow: async () => problems,
    metrics: async () => "latchkey_requests_total 0\n",
    onError,
  });
  const loadAccountsAnew = () => openAccounts(options).load();
  const close = async (): Promise<void> => {
    await database.close();
    await rm(directory, { recursive: true });
  };
  return { api, ctx, accounts, accidents, problems, directory, database, loadAccountsAnew, close };
}

const MAPS = {
  styles: [{ id: "streets", name: "Streets", tilesets: ["world"] }],
  tilesets: [
    {
      id: "world",
      name: "World",
      kind: "vector",
      minZoom: 0,
      maxZoom: 6,
      bounds: [-180, -85, 180, 85],
      attribution: "© OpenStreetMap contributors",
    },
  ],
} as const;
