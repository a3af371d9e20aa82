import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import type { AppContext } from "#app/app-context.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { checkServerSecret } from "#app/setup/check-server-secret.ts";
import { restoreQuotas } from "#app/usage/restore-quotas.ts";
import { BUILT_IN_SERVICES, DIRECTIONS_SERVICE } from "#core/service.ts";
import type { Config } from "#config/config.ts";
import { createMemoryCounter } from "#counter/memory-counter.ts";
import { openIdentities } from "#gateway/open-identities.ts";
import { openMeter } from "#meter/open-meter.ts";
import { createKeyVault } from "#store/key-vault.ts";
import { createStore } from "#store/create-store.ts";
import { createUsageSink } from "#store/create-usage-sink.ts";
import { openDatabase } from "#store/open-database.ts";
import { readServerSecret } from "#store/server-secret.ts";
import { readNodeId } from "./node-id.ts";
import { openAlarms } from "./open-alarms.ts";

const MAX_CACHED_KEYS = 50_000;
const MAX_RATE_BUCKETS = 500_000;

/** The database, the journal in front of it, the counter restored from it, and the keys that are known from it. */
export async function openRecord(config: Config, logger: Logger) {
  const nodeId = readNodeId(config.dataDirectory);
  const serverSecret = readServerSecret({ configured: config.secret, dataDirectory: config.dataDirectory });
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    file: join(config.dataDirectory, "latchkey.sqlite"),
  });
  const { plans, defaultPlanId } = config;
  const alarms = openAlarms(config);
  const meter = await openMeter({
    directory: join(config.dataDirectory, "journal"),
    nodeId,
    sink: alarms.noting(createUsageSink(database, (planId) => planOf({ plans, defaultPlanId }, planId))),
    nowMs: Date.now,
    syncEveryMs: config.metering.syncEveryMs,
    onError: ({ cause, ...problem }) => logger.error({ ...problem, err: cause }, problem.message),
  });
  const counter = createMemoryCounter({ maxRates: MAX_RATE_BUCKETS });
  const ctx: AppContext = {
    store: createStore(database),
    nowMs: Date.now,
    randomBytes,
    vault: createKeyVault(serverSecret),
    announce(change) {
      identities.keys.forget(change);
      identities.signed.forget(change);
      identities.keyless?.keys.forget(change);
    },
    plans,
    defaultPlanId,
    services: config.routing === null ? BUILT_IN_SERVICES : [...BUILT_IN_SERVICES, DIRECTIONS_SERVICE],
    meter,
    counter,
    couriers: alarms.couriers,
  };
  const identities = openIdentities(ctx, MAX_CACHED_KEYS, config.keyless);
  await checkServerSecret(ctx);
  await restoreQuotas(ctx, counter);
  return { ctx, database, meter, counter, identities, alarms, serverSecret };
}

/** What is kept, and who is known from it. */
export type OpenRecord = Awaited<ReturnType<typeof openRecord>>;
