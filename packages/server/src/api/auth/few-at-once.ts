/** Does work when its turn comes; `null` when too much waits already. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T> | null;

/** Lets so many pieces of work run at once and so many more wait: what is slow by intention must not take all the threads. */
export function fewAtOnce({ running, waiting }: { readonly running: number; readonly waiting: number }): Turns {
  const queue: (() => void)[] = [];
  let free = running;

  function release(): void {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return (work) => {
    if (free === 0 && queue.length >= waiting) return null;
    const turn = free > 0 ? Promise.resolve() : new Promise<void>((resolve) => void queue.push(resolve));
    if (free > 0) free -= 1;
    return turn.then(work).finally(release);
  };
}
