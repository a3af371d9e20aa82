import { DatabaseSync } from "node:sqlite";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sideBySide } from "./measure/side-by-side.ts";
import { compileCache, ensureCompiled, nodeFlags } from "../scripts/ensure-compiled.mjs";
import { type RunningServer, startServer } from "../e2e/start-server.ts";

const START_LIMIT_MS = 3_000;
const IDLE_LIMIT_MB = 150;
const MILLION_LIMIT_MB = 300;
/** Two runs of one and the same server differ by this much on a shared machine. */
const SAME_THROUGHPUT = 0.95;
const SETTLE_MS = 5_000;
const MILLION = 1_000_000;

/** Start to the first protected tile on an empty data directory; memory when idle; memory and throughput with a million keys in the database. */
export async function benchStart(): Promise<boolean> {
  ensureCompiled();
  const dataDir = mkdtempSync(join(tmpdir(), "latchkey-bench-"));
  try {
    const started = performance.now();
    const first = await open(dataDir);
    const url = await firstTile(first);
    const startMs = performance.now() - started;
    await sleep(SETTLE_MS);
    const idleMb = residentMb(first);
    await first.stop();
    addKeys(join(dataDir, "latchkey.sqlite"));
    const second = await open(dataDir);
    await fetchTile(url.replace(first.baseUrl, second.baseUrl));
    await listKeys(second);
    await sleep(SETTLE_MS);
    const millionMb = residentMb(second);
    const throughput = await againstOneKey(second, url.replace(first.baseUrl, second.baseUrl));
    await second.stop();
    return [
      report("start to first protected tile", startMs / 1000, START_LIMIT_MS / 1000, "s"),
      report("memory when idle", idleMb, IDLE_LIMIT_MB, "MB"),
      report("memory with a million keys in the database", millionMb, MILLION_LIMIT_MB, "MB"),
      reportThroughput(throughput),
    ].every(Boolean);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function open(dataDir: string): Promise<RunningServer> {
  return startServer({ dataDir, env: compileCache, nodeFlags });
}

async function firstTile(server: RunningServer): Promise<string> {
  const project = await server.api<{ defaultKey: { value: string } }>("POST", "/api/v1/projects", { name: "Bench" });
  const url = `${server.baseUrl}/tiles/world/0/0/0.pbf?key=${project.defaultKey.value}`;
  await fetchTile(url);
  return url;
}

async function fetchTile(url: string): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the tile answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

async function listKeys(server: RunningServer): Promise<void> {
  const { items } = await server.api<{ items: { id: string }[] }>("GET", "/api/v1/projects");
  await server.api("GET", `/api/v1/projects/${items[0]?.id}/keys?limit=100`);
}

/** Tiles from the server with a million keys, as a share of what a server with one key sends in the same run. */
async function againstOneKey(million: RunningServer, url: string): Promise<number> {
  await using empty = await startServer({ env: compileCache, nodeFlags });
  const emptyUrl = await firstTile(empty);
  const headers = ["Accept-Encoding: gzip"];
  const { ratio } = await sideBySide(
    { name: million.baseUrl, url, headers },
    { name: empty.baseUrl, url: emptyUrl, headers },
  );
  return ratio;
}

function reportThroughput(ratio: number): boolean {
  const mark = ratio >= SAME_THROUGHPUT ? "reached" : "MISSED";
  console.log(
    `\nthroughput with a million keys against one key: ${ratio.toFixed(2)} (target ${SAME_THROUGHPUT}, ${mark})`,
  );
  return ratio >= SAME_THROUGHPUT;
}

/** A million copies of the project's key, each with a value of its own. */
function addKeys(file: string): void {
  const db = new DatabaseSync(file);
  const columns = db
    .prepare("select name from pragma_table_info('keys')")
    .all()
    .map((row) => String(row["name"]));
  const own: Readonly<Record<string, string>> = {
    id: "'key_' || printf('%016d', n)",
    name: "'Key ' || n",
    name_folded: "'key ' || n",
    hash: "lower(hex(randomblob(32)))",
    is_default: "0",
    created_at_ms: "created_at_ms + n",
  };
  const values = columns.map((column) => own[column] ?? column).join(", ");
  db.exec(`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${MILLION})
    insert into keys (${columns.join(", ")}) select ${values} from numbers, (select * from keys limit 1)`);
  db.close();
}

function residentMb({ process }: RunningServer): number {
  const status = readFileSync(`/proc/${process.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

function report(name: string, value: number, limit: number, unit: string): boolean {
  const mark = value <= limit ? "reached" : "MISSED";
  console.log(`\n${name}: ${value.toFixed(unit === "s" ? 2 : 0)} ${unit} (limit ${limit} ${unit}, ${mark})`);
  return value <= limit;
}
