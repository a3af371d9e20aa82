import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMaps } from "../packages/server/src/maps/open-maps.ts";

// npm run bench:pictures [images]: how long images of 512 x 512 take, and whether memory stays flat. No image is drawn twice.
const images = Number(process.argv[2] ?? 2_000);
const ATLAS = join(import.meta.dirname, "../packages/atlas/data");
const VIEWS = [
  "0,20,1",
  "-100,40,3",
  "105.8,16,4.5",
  "2.35,48.8,5.5",
  "139.7,35.7,6",
  "-56.17,-34.905,13",
  "-56.19,-34.906,15",
  "71.43,51.13,13.5",
];

const dataDirectory = await mkdtemp(join(tmpdir(), "latchkey-bench-"));
const maps = await openMaps({ atlasDirectory: ATLAS, dataDirectory, configuredTilesets: [], onProblem: console.error });
const tookMs: number[] = [];
for (let index = 0; index < images; index++) {
  const view = VIEWS[index % VIEWS.length] ?? "";
  const route = maps.door.match(`/maps/${index % 16 < 8 ? "streets" : "dark"}/static/${view}/512x512.png`);
  const startedMs = performance.now();
  const query = `markers=0.${String(index).padStart(5, "0")},0`;
  const response = await route?.respond({
    query,
    baseUrl: "http://localhost",
    credentialQuery: "",
    origins: [],
    ticketQuery: "",
  });
  if (response?.status !== 200) throw new Error(`image ${index} was answered ${response?.status}`);
  tookMs.push(performance.now() - startedMs);
  if ((index + 1) % 200 === 0) console.log(`${index + 1} images, ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
}
await maps.close();
await rm(dataDirectory, { recursive: true });
tookMs.sort((a, b) => a - b);
const at = (share: number) => Math.round(tookMs[Math.floor(share * (tookMs.length - 1))] ?? 0);
console.log({ images, p50Ms: at(0.5), p95Ms: at(0.95), slowestMs: at(1) });
