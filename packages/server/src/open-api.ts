import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import type { AppContext } from "#app/app-context.ts";
import type { LiveUsage } from "#app/usage/live-usage.ts";
import type { MapCatalogue } from "#api/api-deps.ts";
import type { Accounts } from "#api/auth/accounts.ts";
import { authSecret } from "#api/auth/auth-secret.ts";
import { openAccounts } from "#api/auth/open-accounts.ts";
import { createApi } from "#api/create-api.ts";
import type { Config } from "#config/config.ts";
import { createCallerReader } from "#gateway/caller.ts";
import { createExaminer } from "#gateway/examiner.ts";
import type { Doors } from "#gateway/find-route.ts";
import type { Gateway } from "#gateway/gateway.ts";
import type { PageTickets } from "#gateway/page-tickets.ts";
import { readHeaders } from "#gateway/request-headers.ts";
import type { MapService } from "#maps/map-service.ts";
import type { ServiceDoor } from "#app/ports/service-door.ts";
import type { Metrics } from "./metrics.ts";
import type { OpenRecord } from "./open-record.ts";

/** Opens the management API, the console and signing in, which is loaded later. */
export function openApi(parts: {
  readonly config: Config;
  readonly version: string;
  readonly consoleDirectory: string;
  readonly logger: Logger;
  readonly record: OpenRecord;
  readonly maps: MapService;
  readonly doors: Doors<ServiceDoor>;
  readonly tickets: PageTickets;
  readonly gateway: Gateway;
  readonly metrics: Metrics;
  readonly live: LiveUsage;
}): { readonly accounts: Accounts; readonly listener: RequestListener } {
  const { config, record, logger } = parts;
  const { ctx, identities } = record;
  const accounts = accountsOf(record, config, logger);
  const examiner = createExaminer({ ...parts, identities, caller: config, nowMs: Date.now });
  const api = createApi({
    ...parts,
    ctx,
    examiner,
    accounts,
    rootToken: config.rootToken,
    publicUrl: config.publicUrl,
    maps: catalogueOf(parts.maps),
    installation: { database: record.database.dialect, keyless: config.keyless },
    problemsNow: () => problemsNow(ctx, parts.gateway),
    metrics: () => parts.metrics.text(),
    onError: (err, where) => logger.error({ err, ...where }, "a call of the API went wrong"),
  });
  const readCaller = createCallerReader(config);
  const answer = getRequestListener((request, { incoming }) =>
    api.fetch(request, { ip: readCaller(incoming.socket, readHeaders(incoming.rawHeaders)).ip }),
  );
  return { accounts, listener: (req, res) => void answer(req, res) };
}

function accountsOf({ database, serverSecret }: OpenRecord, { publicUrl }: Config, logger: Logger): Accounts {
  return openAccounts({
    database: { db: database.kysely, type: database.dialect },
    secret: authSecret(serverSecret.toString("hex")),
    publicUrl,
    onError: (err) => logger.error({ err }, "signing in went wrong"),
  });
}
/** Files come and go while the server runs: the lists are made anew each time they are asked for. */
function catalogueOf(maps: MapService): MapCatalogue {
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
