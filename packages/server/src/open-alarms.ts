import { join } from "node:path";
import { TouchedUsage } from "#app/alarms/touched-usage.ts";
import type { AppContext } from "#app/app-context.ts";
import type { Couriers } from "#app/ports/courier.ts";
import type { UsageSink } from "#app/ports/usage-sink.ts";
import type { Config } from "#config/config.ts";
import { createMailCourier } from "#courier/mail-courier.ts";
import { createWebhookCourier } from "#courier/webhook-courier.ts";
import { watchAlarms } from "./watch-alarms.ts";

/** Everything about alarms, from what the roll-up adds to the messages that leave. */
export type Alarms = {
  readonly couriers: Couriers;
  /** The same sink, which also notes what there is to look at. */
  noting(sink: UsageSink): UsageSink;
  /** Begins to raise alarms and to send them; `baseUrl` is where the console is reached. */
  watch(ctx: AppContext, baseUrl: string, onError: (error: unknown) => void): { close(): Promise<void> };
};

/** Makes the couriers of the configuration; nothing runs before `watch`. */
export function openAlarms(config: Pick<Config, "dataDirectory" | "webhooks" | "mail" | "publicUrl">): Alarms {
  const touched = new TouchedUsage();
  let base = config.publicUrl ?? "";
  const email = createMailCourier({
    ...config.mail,
    directory: join(config.dataDirectory, "mail"),
    baseUrl: () => base,
  });
  return {
    couriers: { webhook: createWebhookCourier(config.webhooks), email },
    noting: (sink) => ({
      position: (nodeId) => sink.position(nodeId),
      async add(batch) {
        await sink.add(batch);
        touched.note(batch.rows);
      },
    }),
    watch(ctx, baseUrl, onError) {
      base = baseUrl;
      return watchAlarms({ ctx, touched, ownHosts: hostsOf(baseUrl), onError });
    },
  };
}

function hostsOf(baseUrl: string): string[] {
  const { host, hostname } = new URL(baseUrl);
  return [...new Set([host, hostname])];
}
