import { counterContract } from "./counter.contract.ts";
import { createMemoryCounter } from "./memory-counter.ts";

counterContract("a counter in memory", () => createMemoryCounter({ maxRates: 1000 }), 1_000_000);
