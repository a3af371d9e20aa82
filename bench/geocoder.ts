import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLACE_KINDS } from "../packages/server/src/core/place.ts";
import { ADDRESSES, CITIES, SPELLINGS, TYPOS } from "../packages/server/src/maps/geocoder/expected-answers.cases.ts";
import {
  BORDERS,
  EMPTY_LANDS,
  ISLANDS,
  POINTS,
  SEA,
} from "../packages/server/src/maps/geocoder/expected-points.cases.ts";
import { openGeocoder } from "../packages/server/src/maps/geocoder/open-geocoder.ts";

// npm run bench:geocoder [rounds]: how long searches take one after the other, by kind of question, and how much memory they need.
// Cold is the first time that a question is asked of a new thread, warm every other time.
const rounds = Number(process.argv[2] ?? 10);
const TARGET_P95_MS = 10;
const packedFile = join(import.meta.dirname, "../packages/atlas/data/gazetteer.sqlite.zst");
const cacheDirectory = await mkdtemp(join(tmpdir(), "latchkey-bench-"));
const geocoder = openGeocoder({ packedFile, cacheDirectory });
const rssBefore = process.memoryUsage.rss();

type Ask = () => Promise<unknown>;

function search(text: string, lastWord: "whole" | "unfinished"): Ask {
  const everywhere = { languages: ["en"], near: null, bounds: null, countries: [], kinds: PLACE_KINDS };
  return () => geocoder.search({ text, limit: 5, ...everywhere, lastWord, spelling: "tolerant" });
}

function reverse(asked: string): Ask {
  const [longitude = 0, latitude = 0] = asked.split(" ").map(Number);
  return () => geocoder.reverse({ point: { longitude, latitude }, languages: [], kinds: PLACE_KINDS, limit: 10 });
}

/** What a person sends while typing a name. */
function keystrokes(text: string): Ask[] {
  const letters = [...text];
  return letters.map((_, index) => search(letters.slice(0, index + 1).join(""), "unfinished"));
}

const LOG: Readonly<Record<string, readonly Ask[]>> = {
  names: [...CITIES, ...SPELLINGS].map(({ asked }) => search(asked, "whole")),
  typos: TYPOS.map(({ asked }) => search(asked, "whole")),
  addresses: ADDRESSES.map(({ asked }) => search(asked, "whole")),
  keystrokes: [...CITIES.slice(0, 40), ...SPELLINGS.slice(0, 40), ...ADDRESSES.slice(0, 20)].flatMap(({ asked }) =>
    keystrokes(asked),
  ),
  points: [...POINTS, ...SEA, ...BORDERS, ...ISLANDS, ...EMPTY_LANDS].map(({ asked }) => reverse(asked)),
};

async function timesOf(asks: readonly Ask[]): Promise<number[]> {
  const times: number[] = [];
  for (const ask of asks) {
    const startMs = performance.now();
    await ask();
    times.push(performance.now() - startMs);
  }
  return times;
}

function figures(times: readonly number[]): Readonly<Record<string, number>> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2));
  return { questions: times.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), slowestMs: at(1) };
}

const startMs = performance.now();
await geocoder.lookup({ id: "country:UY", languages: [] });
console.log(`first answer, with unpacking: ${Math.round(performance.now() - startMs)} ms`);
const cold = new Map<string, number[]>();
const warm = new Map<string, number[]>();
for (let round = 0; round < rounds; round++)
  for (const [name, asks] of Object.entries(LOG)) {
    const times = await timesOf(asks);
    const kind = round === 0 ? cold : warm;
    kind.set(name, [...(kind.get(name) ?? []), ...times]);
  }
const rows = Object.keys(LOG).flatMap((name) => [
  { log: `${name}, cold`, ...figures(cold.get(name) ?? []) },
  { log: `${name}, warm`, ...figures(warm.get(name) ?? []) },
]);
const [all, first] = [figures([...warm.values()].flat()), figures([...cold.values()].flat())];
console.table([...rows, { log: "all, cold", ...first }, { log: "all, warm", ...all }]);
console.log(`memory of the thread: ${Math.round((process.memoryUsage.rss() - rssBefore) / 1e6)} MB`);
await geocoder.close();
await rm(cacheDirectory, { recursive: true });
const isReached = Math.max(all["p95Ms"] ?? Infinity, first["p95Ms"] ?? Infinity) <= TARGET_P95_MS;
console.log(isReached ? "Target reached: p95 of at most 10 ms, warm and cold." : "Target missed: p95 above 10 ms.");
process.exit(isReached ? 0 : 1);
