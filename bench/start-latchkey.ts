import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "../e2e/start-server.ts";
import type { Contender } from "./measure/side-by-side.ts";

/** Latchkey with a tile under a key, and the same bytes in a file for the rivals. */
export type Subject = {
  readonly server: RunningServer;
  readonly ours: Contender;
  readonly tileFile: string;
  readonly projectId: string;
};

const ORIGIN = "https://shop.example";
/** What a browser sends along; rivals get the same. */
export const BROWSER_HEADERS: readonly string[] = [
  `Origin: ${ORIGIN}`,
  "Accept-Encoding: gzip, deflate, br",
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
];
/** Central Europe: about 10 kB, what a map loads most of. */
const TILE = "/tiles/world/5/17/10.pbf";

/** Every check is on: origins, services, styles and tilesets, a rate per key and per IP, a quota; and every request is counted. */
const EVERY_CHECK = {
  services: ["maps"],
  resources: ["streets", "dark"],
  origins: [
    "shop.example",
    "*.shop.example",
    "https://admin.example",
    "http*://*.partner.example/*",
    "pr-*--site.netlify.app",
  ],
  quotaPerDay: 1_000_000_000,
  ratePerSecond: 1_000_000,
  ratePerSecondPerIp: 1_000_000,
};

/** Starts the server on an empty data directory, makes a key with every check on, and fetches the tile once. */
export async function startLatchkey(): Promise<Subject> {
  const server = await startServer();
  const project = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Bench" });
  const body = { name: "Bench", kind: "public", ...EVERY_CHECK };
  const key = await server.api<{ value: string }>("POST", `/api/v1/projects/${project.id}/keys`, body);
  const url = `${server.baseUrl}${TILE}?key=${key.value}`;
  const response = await fetch(url, { headers: { Origin: ORIGIN, "Accept-Encoding": "gzip" } });
  if (!response.ok) throw new Error(`the tile answered ${response.status}: ${await response.text()}`);
  const tileFile = join(mkdtempSync(join(tmpdir(), "latchkey-bench-")), "tile.pbf");
  writeFileSync(tileFile, await storedBytes(url));
  return { server, tileFile, projectId: project.id, ours: { name: "Latchkey", url, headers: BROWSER_HEADERS } };
}

// fetch() expands what it gets; the rivals must send the bytes as they are on the wire.
async function storedBytes(url: string): Promise<Buffer> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(url, { headers: { Origin: ORIGIN, "Accept-Encoding": "gzip" } }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
}
