/** How long an answer may be kept. All are private: a shared cache must not hand out what somebody's key was counted for. */
export const CACHE_CONTROL = Object.freeze({
  /** Tiles, glyphs and sprites. */
  content: "private, max-age=86400",
  /** Documents that carry the key or lead to other files: asked for again each time, answered 304 by their ETag. */
  document: "private, no-cache",
  /** Public files whose URL changes with their content. */
  versioned: "public, max-age=31536000, immutable",
  /** Public files whose URL stays the same: kept for five minutes, then asked for again by their ETag. */
  stable: "public, max-age=300",
  never: "no-store",
});
