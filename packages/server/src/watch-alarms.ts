import { checkExpiring } from "#app/alarms/check-expiring.ts";
import { checkProject, type OwnHosts } from "#app/alarms/check-project.ts";
import { Postman } from "#app/alarms/postman.ts";
import { touchToday } from "#app/alarms/touch-today.ts";
import type { TouchedUsage } from "#app/alarms/touched-usage.ts";
import type { AppContext } from "#app/app-context.ts";

/** How often what was rolled up is looked at. */
const CHECK_EVERY_MS = 2_000;
const COLLECT_EVERY_MS = 1_000;
const EXPIRY_EVERY_MS = 2_000;
const PRUNE_EVERY_MS = 3_600_000;

/** A job that takes long rests longer, so that requests are served first: at most a twentieth of the time goes into it. */
const REST_PER_WORK = 20;

/** How long deliveries can be read after they ended. */
const KEPT_MS = 90 * 86_400_000;

/** The end waits this long for what is being sent; what is not done by then is sent again by whoever starts next. */
const REST_LIMIT_MS = 2_000;

type Watch = {
  readonly ctx: AppContext;
  readonly touched: TouchedUsage;
  readonly ownHosts: OwnHosts;
  readonly onError: (error: unknown) => void;
};

/** Raises alarms and has them delivered, beside the requests, until it is closed. */
export function watchAlarms({ ctx, touched, ownHosts, onError }: Watch): { close(): Promise<void> } {
  const postman = new Postman(ctx, onError);
  const prune = async (): Promise<void> => void (await ctx.store.outbox.prune(ctx.nowMs() - KEPT_MS));
  const check = async (): Promise<void> => {
    const raised = await checkTouched(ctx, touched, ownHosts, onError);
    if (raised > 0) await postman.collect();
  };
  void touchToday(ctx, touched).catch(onError);
  const jobs = [
    repeat(check, CHECK_EVERY_MS, onError),
    repeat(() => postman.collect(), COLLECT_EVERY_MS, onError),
    repeat(() => checkExpiring(ctx), EXPIRY_EVERY_MS, onError),
    repeat(prune, PRUNE_EVERY_MS, onError),
  ];
  return {
    async close() {
      await Promise.all(jobs.map((job) => job.stop()));
      await Promise.race([postman.rest(), pause(REST_LIMIT_MS)]);
    },
  };
}

async function checkTouched(
  ctx: AppContext,
  touched: TouchedUsage,
  ownHosts: OwnHosts,
  onError: (error: unknown) => void,
): Promise<number> {
  let raised = 0;
  for (const [projectId, keys] of touched.take()) {
    try {
      raised += (await checkProject(ctx, projectId, keys, ownHosts)).length;
      touched.done(keys);
    } catch (error) {
      touched.putBack(projectId, keys);
      onError(error);
    }
  }
  return raised;
}

/** Runs a job at once and then again and again, never twice at a time. */
function repeat(
  job: () => Promise<unknown>,
  everyMs: number,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    const beganMs = performance.now();
    await job().catch(onError);
    if (isStopped) return;
    const restMs = Math.max(everyMs, (performance.now() - beganMs) * REST_PER_WORK);
    timer = setTimeout(() => {
      running = run();
    }, restMs).unref();
  };
  let running = run();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
