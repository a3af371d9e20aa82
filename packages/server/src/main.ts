import { join } from "node:path";
import type { AppContext } from "#app/app-context.ts";
import type { Router } from "#app/ports/router.ts";
import type { ServiceDoor } from "#app/ports/service-door.ts";
import { pruneInvitations } from "#app/invitations/prune-invitations.ts";
import { purgeKeys } from "#app/keys/purge-keys.ts";
import { issueSetupToken } from "#app/setup/setup-token.ts";
import { exchangeToken } from "#app/tokens/exchange-token.ts";
import { pruneUsage } from "#app/usage/prune-usage.ts";
import { LiveUsage } from "#app/usage/live-usage.ts";
import type { Config } from "#config/config.ts";
import { loadConfig } from "#config/load-config.ts";
import type { Doors } from "#gateway/find-route.ts";
import { Gateway } from "#gateway/gateway.ts";
import { createOpenDoors } from "#gateway/open-doors.ts";
import { PageTickets } from "#gateway/page-tickets.ts";
import { openMaps } from "#maps/open-maps.ts";
import { openRouter } from "#upstream/open-router.ts";
import { listen } from "./listen.ts";
import { createLogger } from "./logger.ts";
import { openApi } from "./open-api.ts";
import { openDialects } from "./open-dialects.ts";
import { openRecord, type OpenRecord } from "./open-record.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

const VERSION = "0.1.0";
const ATLAS = join(import.meta.dirname, "../../atlas/data");
const CONSOLE = join(import.meta.dirname, "../../console/dist");
const SDK = join(import.meta.dirname, "../../sdk/dist");
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
  const [record, maps] = await Promise.all([openRecord(config, logger), openMapFiles(config)]);
  const { ctx, meter, database } = record;
  const tickets = new PageTickets(record.serverSecret);
  const metrics = createMetrics();
  const router = config.routing === null ? null : openRouter(config.routing, (text) => logger.warn(text));
  const doors = openDoors(config, { record, maps, router });
  const gateway = openGateway({ config, record, doors: doors.gated, tickets, metrics });
  const live = new LiveUsage({ meter, nowMs: Date.now, ...LIVE });
  const parts = { config, logger, record, maps, tickets, gateway, metrics, live };
  const { accounts, listener: api } = openApi({
    ...parts,
    doors: doors.gated,
    version: VERSION,
    consoleDirectory: CONSOLE,
  });
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
    await router?.close();
    await maps.close();
    await database.close();
  });
}

type Maps = Awaited<ReturnType<typeof openMapFiles>>;

function openGateway(parts: {
  config: Config;
  record: OpenRecord;
  doors: Doors<ServiceDoor>;
  tickets: PageTickets;
  metrics: Metrics;
}): Gateway {
  const { config, record, doors, tickets, metrics } = parts;
  const { identities, counter, meter } = record;
  return new Gateway({
    doors,
    identities,
    counter,
    meter,
    caller: config,
    tickets,
    nowMs: Date.now,
    whenUnmetered: config.metering.whenUnavailable,
    onOutcome: (outcome) => metrics.countOutcome(outcome),
    onAccident: (err, requestId) => logger.error({ err, requestId }, "a request could not be answered"),
  });
}

function openMapFiles(config: Config) {
  return openMaps({
    atlasDirectory: ATLAS,
    dataDirectory: config.dataDirectory,
    configuredTilesets: config.tilesets,
    sdkDirectory: SDK,
    onProblem: (text) => logger.warn(text),
  });
}

type DoorParts = { readonly record: OpenRecord; readonly maps: Maps; readonly router: Router | null };

/** The native doors first: nearly every request is a tile of theirs. */
function openDoors(config: Config, { record, maps, router }: DoorParts) {
  const dialects = openDialects({
    geocoder: maps.geocoder,
    router,
    maps: maps.door,
    styleIds: () => maps.styles.map(({ id }) => id),
    hosts: config.dialectHosts,
    exchange: (token) => exchangeToken(record.ctx, token),
    onProblem: (text) => logger.warn(text),
  });
  const { byHost, mounted } = dialects;
  return {
    gated: { all: [maps.door, ...mounted], byHost },
    open: { all: [maps.files, ...mounted], byHost },
  };
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
  await pruneInvitations(ctx).catch((err: unknown) => logger.error({ err }, "old invitations could not be forgotten"));
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
