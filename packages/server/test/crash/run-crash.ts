import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killRounds } from "./kill-rounds.ts";
import { latchkeyCommand } from "./latchkey-command.ts";

// npm run test:crash [rounds]
const rounds = Number(process.argv[2] ?? 100);
const rootToken = "crash-test-root-token";
const dataDirectory = mkdtempSync(join(tmpdir(), "latchkey-crash-"));
try {
  const report = await killRounds({
    server: latchkeyCommand(dataDirectory, rootToken),
    rootToken,
    path: "/tiles/world/0/0/0.pbf",
    rounds,
    connections: 8,
    killAfterMs: { from: 100, to: 1000 },
    onRound: ({ rounds: done, lost, doubled }) => {
      if (done % 10 === 0) console.log(`${done} of ${rounds} rounds: ${lost} lost, ${doubled} counted twice`);
    },
  });
  console.log(report);
  const failed = Object.keys(report.received).some((status) => status !== "200");
  if (report.lost > 0 || report.doubled > 0 || failed) process.exitCode = 1;
} finally {
  rmSync(dataDirectory, { recursive: true });
}
