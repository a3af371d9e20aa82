import type { Meter, UsageTuple } from "#app/ports/meter.ts";

/** A meter that counts in memory and can be told to fail. */
export function memoryMeter() {
  const tuples: UsageTuple[] = [];
  const state = { counted: [] as UsageTuple[], uncommitted: [] as UsageTuple[], writable: true, commits: 0 };
  const meter: Meter = {
    tuple: (tuple) => tuples.push(tuple) - 1,
    count(number) {
      const tuple = tuples[number];
      if (tuple !== undefined) state.uncommitted.push(tuple);
    },
    commit() {
      state.commits += 1;
      if (state.writable) state.counted.push(...state.uncommitted);
      state.uncommitted = [];
      return state.writable;
    },
    settle: async () => {},
    watch: () => {},
    close: async () => {},
  };
  return { meter, state };
}
