// `npm run bench`: every number beside its rival in the same run. BENCH_ROUNDS and BENCH_SECONDS set how long; `npm run bench decision` runs one.
import { benchDecision } from "./decision.ts";
import { benchStart } from "./start.ts";
import { benchTiles } from "./tile.ts";

const BENCHES: Readonly<Record<string, () => Promise<boolean> | boolean>> = {
  decision: benchDecision,
  tile: benchTiles,
  start: benchStart,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}; there are: ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
const missed: string[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!(await bench())) missed.push(name);
}
console.log(missed.length === 0 ? "\nEvery target reached." : `\nTargets missed: ${missed.join(", ")}`);
process.exit(missed.length === 0 ? 0 : 1);
