import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { AppContext } from "#app/app-context.ts";
import { purgeKeys } from "#app/keys/purge-keys.ts";
import { planOf } from "#app/projects/plan-of.ts";
import { checkServerSecret } from "#app/setup/check-server-secret.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { pruneUsage } from "#app/usage/prune-usage.ts";
import { LiveUsage } from "#app/usage/live-usage.ts";
import { restoreQuotas } from "#app/usage/restore-quotas.ts";
import { BUILT_IN_SERVICES } from "#core/service.ts";
import { authSecret } from "#api/auth/auth-secret.ts";
import type { MapCatalogue } from "#api/api-deps.ts";
import { openAccounts } from "#api/auth/open-accounts.ts";
import { createApi } from "#api/create-api.ts";
import type { Config } from "#config/config.ts";
import { loadConfig } from "#config/load-config.ts";
import { createMemoryCounter } from "#counter/memory-counter.ts";
import { createCallerReader } from "#gateway/caller.ts";
import { createExaminer } from "#gateway/examiner.ts";
import { Gateway } from "#gateway/gateway.ts";
import { openIdentities } from "#gateway/open-identities.ts";
import { createOpenDoors } from "#gateway/open-doors.ts";
import { readHeaders } from "#gateway/request-headers.ts";
import { openMaps } from "#maps/open-maps.ts";
import { openMeter } from "#meter/open-meter.ts";
import { createKeyVault } from "#store/key-vault.ts";
import { createStore } from "#store/create-store.ts";
import { createUsageSink } from "#store/create-usage-sink.ts";
import { openDatabase } from "#store/open-database.ts";
import { readServerSecret } from "#store/server-secret.ts";
import { listen } from "./listen.ts";
import { createLogger } from "./logger.ts";
import { openAlarms } from "./open-alarms.ts";
import { openDialects } from "./open-dialects.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { readNodeId } from "./node-id.ts";

const VERSION = "0.1.0";
const ATLAS = join(import.meta.dirname, "../../atlas/data");
const CONSOLE = join(import.meta.dirname, "../../console/dist");
const MAX_CACHED_KEYS = 50_000;
const MAX_RATE_BUCKETS = 500_000;
const LIVE = { everyMs: 1_000, maxListeners: 100, maxRows: 500 };
const PRUNE_EVERY_MS = 3_600_000;

const logger = createLogger();

if (import.meta.main) {
  if (process.argv.includes("--version")) process.stdout.write(`${VERSION}\n`);
  else await serve();
}

/** Serves until it is told to end: what `npm start` and `latchkey serve` do. */
export async function serve(): Promise<void> {
  const loaded = await loadConfig(process.env);
  if (!loaded.ok) return stop(loaded.message);
  for (const warning of loaded.warnings) logger.warn(warning);
  await run(loaded.config).catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));
}

/** Opens every part, listens, and closes the parts in the opposite order when it is told to end. */
async function run(config: Config): Promise<void> {
  const [record, maps] = await Promise.all([openRecord(config), openMapFiles(config)]);
  const { ctx, meter, counter, database, identities } = record;
  const metrics = createMetrics();
  const doors = openDoors(config, maps);
  const gateway = new Gateway({
    doors: doors.gated,
    identities,
    counter,
    meter,
    caller: config,
    nowMs: Date.now,
    whenUnmetered: config.metering.whenUnavailable,
    onOutcome: (outcome) => metrics.countOutcome(outcome),
    onAccident: (err, requestId) => logger.error({ err, requestId }, "a request could not be answered"),
  });
  const live = new LiveUsage({ meter, nowMs: Date.now, ...LIVE });
  const { accounts, listener: api } = openApi({ config, record, maps, doors, gateway, metrics, live });
  const answerOpenly = createOpenDoors(doors.open, config);
  const server = await listen(config, (req, res) => {
    if (!gateway.handle(req, res) && !answerOpenly(req, res)) api(req, res);
  });
  const baseUrl = config.publicUrl ?? server.url;
  await sayReady(baseUrl, ctx);
  // Signing in is not needed to serve a map: what it takes is loaded once the door is open.
  accounts.load().catch((err: unknown) => logger.error({ err }, "signing in is not possible"));
  const watch = record.alarms.watch(ctx, baseUrl, (err) =>
    logger.error({ err }, "an alarm could not be raised or sent"),
  );
  const pruning = setInterval(() => void prune(ctx), PRUNE_EVERY_MS).unref();
  onEnd(async () => {
    clearInterval(pruning);
    live.close();
    await server.close();
    await watch.close();
    await meter.close();
    await maps.close();
    await database.close();
  });
}

type Record = Awaited<ReturnType<typeof openRecord>>;
type Maps = Awaited<ReturnType<typeof openMapFiles>>;

/** The database, the journal in front of it, the counter restored from it, and the keys that are known from it. */
async function openRecord(config: Config) {
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
    services: BUILT_IN_SERVICES,
    meter,
    counter,
    couriers: alarms.couriers,
  };
  const identities = openIdentities(ctx, MAX_CACHED_KEYS, config.keyless);
  await checkServerSecret(ctx);
  await restoreQuotas(ctx, counter);
  return { ctx, database, meter, counter, identities, alarms, serverSecret };
}

function openMapFiles(config: Config) {
  return openMaps({
    atlasDirectory: ATLAS,
    dataDirectory: config.dataDirectory,
    configuredTilesets: config.tilesets,
    onProblem: (text) => logger.warn(text),
  });
}

/** The native doors first: nearly every request is a tile of theirs. */
function openDoors(config: Config, maps: Maps) {
  const dialects = openDialects({
    geocoder: maps.geocoder,
    maps: maps.door,
    hosts: config.dialectHosts,
    onProblem: (text) => logger.warn(text),
  });
  const { byHost, mounted } = dialects;
  return {
    gated: { all: [maps.door, ...mounted], byHost },
    open: { all: [maps.files, ...mounted], byHost },
  };
}

function openApi(parts: {
  config: Config;
  record: Record;
  maps: Maps;
  doors: ReturnType<typeof openDoors>;
  gateway: Gateway;
  metrics: Metrics;
  live: LiveUsage;
}) {
  const { config, maps, doors, gateway, metrics, live } = parts;
  const { ctx, database, serverSecret } = parts.record;
  const accounts = openAccounts({
    database: { db: database.kysely, type: database.dialect },
    secret: authSecret(serverSecret.toString("hex")),
    publicUrl: config.publicUrl,
    onError: (err) => logger.error({ err }, "signing in went wrong"),
  });
  const { identities } = parts.record;
  const examiner = createExaminer({ doors: doors.gated, identities, caller: config, nowMs: Date.now });
  const api = createApi({
    ctx,
    examiner,
    live,
    accounts,
    rootToken: config.rootToken,
    publicUrl: config.publicUrl,
    version: VERSION,
    maps: catalogueOf(maps),
    consoleDirectory: CONSOLE,
    problemsNow: () => problemsNow(ctx, gateway),
    metrics: () => metrics.text(),
    onError: (err, where) => logger.error({ err, ...where }, "a call of the API went wrong"),
  });
  const readCaller = createCallerReader(config);
  const answer = getRequestListener((request, { incoming }) =>
    api.fetch(request, { ip: readCaller(incoming.socket, readHeaders(incoming.rawHeaders)).ip }),
  );
  const listener: RequestListener = (req, res) => void answer(req, res);
  return { accounts, listener };
}

/** Files come and go while the server runs: the lists are made anew each time they are asked for. */
function catalogueOf(maps: Maps): MapCatalogue {
  return {
    get styles() {
      return maps.styles;
    },
    get tilesets() {
      return maps.tilesets.map((tileset) => ({ ...tileset, attribution: tileset.attribution ?? "" }));
    },
  };
}

async function problemsNow(ctx: AppContext, gateway: Gateway): Promise<string[]> {
  const problems = gateway.isMetering ? [] : ["The journal cannot be written: look at the disk of the data directory."];
  await ctx.store.settings.get("ready").catch((error: unknown) => {
    problems.push(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  return problems;
}

async function sayReady(baseUrl: string, ctx: AppContext): Promise<void> {
  const lines = [`Latchkey ${VERSION} serves at ${baseUrl}`, `Console: ${baseUrl}/console/`];
  const token = await issueSetupToken(ctx);
  if (token !== null)
    lines.push(`Make the first account (this link works once): ${baseUrl}/console/setup?token=${token}`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function prune(ctx: AppContext): Promise<void> {
  await pruneUsage(ctx).catch((err: unknown) => logger.error({ err }, "old usage could not be pruned"));
  await purgeKeys(ctx).catch((err: unknown) => logger.error({ err }, "keys deleted long ago could not be purged"));
}

/** Ends politely on a signal, or when the program that started this one is gone. */
function onEnd(close: () => Promise<void>): void {
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= close().then(
      () => process.exit(0),
      (error: unknown) => stop(error instanceof Error ? error.message : String(error)),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
  process.on("disconnect", end);
  process.channel?.unref();
}

function stop(message: string): never {
  process.stderr.write(`latchkey: ${message}\n`);
  process.exit(1);
}
