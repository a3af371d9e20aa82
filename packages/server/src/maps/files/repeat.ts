/** Work that is done again and again, never twice at once. */
export type Repeating = {
  /** Does the work once more after what is under way; fails as the work does. */
  now(): Promise<void>;
  /** No more work; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** Does `work` every so often while the process lives; it does not keep the process alive. */
export function repeat(
  work: () => Promise<void>,
  options: { readonly everyMs: number; readonly onError: (err: unknown) => void },
): Repeating {
  let underWay: Promise<void> = Promise.resolve();
  const next = (): Promise<void> => {
    const done = underWay.then(work);
    underWay = done.catch(() => {});
    return done;
  };
  let isWaiting = false;
  const timer = setInterval(() => {
    if (isWaiting) return;
    isWaiting = true;
    next()
      .catch(options.onError)
      .finally(() => (isWaiting = false));
  }, options.everyMs);
  timer.unref();
  return {
    now: next,
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
