import { ResponseCache } from "#maps/responses/response-cache.ts";
import type { Sprites } from "#maps/sprites/sprites.ts";
import { DrawQueue } from "./draw-queue.ts";
import { DrawThread } from "./draw-thread.ts";
import { Snapshots } from "./snapshots.ts";

/** Static images and raster tiles, with the thread that draws them; nothing is loaded before the first picture. */
export function openSnapshots(
  sprites: Sprites,
  onProblem: (text: string) => void,
): { readonly snapshots: Snapshots; close(): Promise<void> } {
  const thread = new DrawThread({ limitMs: LIMIT_MS, restMs: REST_MS });
  const queue = new DrawQueue(thread, MOST_WAITING);
  const snapshots = new Snapshots({ queue, cache: new ResponseCache(CACHE_BYTES), sprites, onProblem });
  return { snapshots, close: () => thread.close() };
}

const CACHE_BYTES = 48 * 1024 * 1024;
const LIMIT_MS = 15_000;
const REST_MS = 60_000;
/** About five seconds of drawing. */
const MOST_WAITING = 32;
