import { fuzzServer } from "./fuzz-server.ts";

// npm run test:fuzz [requests] [seed]
const requests = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
console.log(`seed ${seed}, ${requests} requests`);
const startedMs = Date.now();
const run = await fuzzServer({
  seed,
  requests,
  connections: 16,
  depth: 16,
  onProgress: (done) => {
    if (done % 100_000 === 0)
      console.log(`${done} of ${requests} after ${Math.round((Date.now() - startedMs) / 1000)} s`);
  },
});
for (const example of run.examples) console.log(example);
for (const line of run.accidents.slice(0, 20)) console.log(line);
console.log({
  ...run,
  examples: run.examples.length,
  accidents: run.accidents.length,
  statuses: Object.fromEntries(run.statuses),
  seed,
});
const uncounted = run.counted - run.gates;
if (run.faults > 0 || run.accidents.length > 0 || !run.isAlive || uncounted < 0 || uncounted > run.cut)
  process.exitCode = 1;
