import { type Comparison, sideBySide } from "./measure/side-by-side.ts";
import { BROWSER_HEADERS, startLatchkey, type Subject } from "./start-latchkey.ts";
import { type Rival, startBareNode, startNginxAuthRequest, startNginxFile } from "./start-rival.ts";

/** A number that product and rival are measured by, and what it should reach. */
type Match = { readonly name: string; readonly target: number; start(tileFile: string): Promise<Rival> };

const MATCHES: readonly Match[] = [
  { name: "bare node:http, same bytes", target: 0.9, start: startBareNode },
  { name: "nginx, the file behind auth_request to bare Node", target: 1.5, start: startNginxAuthRequest },
  { name: "nginx, the file with no check, one worker", target: 0.75, start: startNginxFile },
];

/** Gated tiles, every check and metering on, beside each rival; then proves that every request of the bench was counted. */
export async function benchTiles(): Promise<boolean> {
  const subject = await startLatchkey();
  let reached = true;
  try {
    for (const match of MATCHES) {
      const rival = await match.start(subject.tileFile);
      try {
        const url = `${rival.baseUrl}/tile.pbf`;
        const comparison = await sideBySide(subject.ours, { name: match.name, url, headers: BROWSER_HEADERS });
        report(match, comparison);
        reached &&= comparison.ratio >= match.target;
      } finally {
        rival.stop();
      }
    }
    await reportCounted(subject);
  } finally {
    await subject.server.stop();
  }
  return reached;
}

function report({ name, target }: Match, { ratio, ours, rival, rounds }: Comparison): void {
  const mark = ratio >= target ? "reached" : "MISSED";
  console.log(`\ngated tile against ${name}`);
  console.log(
    `  ratio ${ratio.toFixed(2)} (target ${target}, ${mark}; rounds ${rounds.map((r) => r.toFixed(2)).join(" ")})`,
  );
  for (const [who, load] of [
    ["Latchkey", ours],
    ["rival", rival],
  ] as const) {
    const rate = Math.round(load.requestsPerSecond).toLocaleString("en");
    console.log(
      `  ${who.padEnd(9)} ${rate.padStart(8)} requests/s   p50 ${load.p50Ms.toFixed(2)} ms   p99 ${load.p99Ms.toFixed(2)} ms`,
    );
  }
}

async function reportCounted({ server, projectId }: Subject): Promise<void> {
  const usage = await server.api<{ rows: { outcome: string; requests: number }[] }>(
    "GET",
    `/api/v1/projects/${projectId}/usage?interval=day&groupBy=outcome`,
  );
  console.log(
    `\ncounted during this bench: ${usage.rows.map((row) => `${row.requests.toLocaleString("en")} ${row.outcome}`).join(", ")}`,
  );
}
