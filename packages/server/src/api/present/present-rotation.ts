import type { RotationView } from "#app/rotation/rotation-view.ts";
import { presentTime } from "./present-time.ts";

/** Who still uses a key's earlier value, as it leaves the server. */
export function presentRotation({ previous }: RotationView) {
  if (previous === null) return { previous };
  const { display, retiresAtMs, inGrace, requests, lastUsedAtMs, origins, byHour } = previous;
  return {
    previous: {
      display,
      retiresAt: presentTime(retiresAtMs),
      inGrace,
      requests,
      lastUsedAt: presentTime(lastUsedAtMs),
      origins: origins.map((one) => ({
        origin: one.origin,
        requests: one.requests,
        lastUsedAt: presentTime(one.lastUsedAtMs),
      })),
      byHour: byHour.map((hour) => ({ start: presentTime(hour.startMs), requests: hour.requests })),
    },
  };
}
