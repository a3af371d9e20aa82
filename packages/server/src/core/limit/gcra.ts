/** How fast requests may come. A bucket holds `burst` requests and gains `ratePerSecond` of them every second. */
export type Rate = {
  /** Above 0. */
  readonly ratePerSecond: number;
  /** A whole number, 1 or more: how many may come at once after a rest. */
  readonly burst: number;
};

/** The answer to one request, and what to keep for the next one. */
export type GcraAnswer = {
  readonly admitted: boolean;
  /** The state to keep; the same as before when the request was refused. A state at or before now may be forgotten. */
  readonly tatMs: number;
  /** 0 when admitted; else the whole milliseconds after which this request would be. */
  readonly retryAfterMs: number;
  /** How many more would be admitted at this moment. */
  readonly remaining: number;
  /** Whole milliseconds until the bucket is full again. */
  readonly resetMs: number;
};

/**
 * The generic cell rate algorithm (ITU-T I.371) on one bucket: `state` is its theoretical arrival time in ms, or
 * `undefined` for a bucket never used. Whole rates up to 2,000 per second are exact, without drift, on a clock of whole
 * milliseconds. A clock that goes back admits nothing extra: what it gave out before stays given out.
 */
export function gcra(state: number | undefined, nowMs: number, { ratePerSecond, burst }: Rate): GcraAnswer {
  // Times are counted in `ticks` per millisecond in which both the clock and the distance of two requests are whole numbers.
  const isWhole = Number.isInteger(ratePerSecond);
  const ticks = isWhole ? ratePerSecond : ratePerSecond * 1000;
  const step = isWhole ? 1000 : 1_000_000;
  const now = Math.floor(nowMs * ticks);
  const before = state === undefined ? now : Math.max(now, Math.round(state * ticks));
  const depth = burst * step;
  const wait = before + step - depth - now;
  if (wait > 0) {
    const tatMs = state ?? nowMs;
    return {
      admitted: false,
      tatMs,
      retryAfterMs: Math.ceil(wait / ticks),
      remaining: 0,
      resetMs: Math.ceil((before - now) / ticks),
    };
  }
  const after = before + step;
  const remaining = Math.floor((now + depth - after) / step);
  return {
    admitted: true,
    tatMs: after / ticks,
    retryAfterMs: 0,
    remaining,
    resetMs: Math.ceil((after - now) / ticks),
  };
}
