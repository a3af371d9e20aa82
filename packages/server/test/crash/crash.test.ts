import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { killRounds } from "./kill-rounds.ts";
import { latchkeyCommand } from "./latchkey-command.ts";

const ROUNDS = 10;
const rootToken = "crash-test-root-token";
const dataDirectory = mkdtempSync(join(tmpdir(), "latchkey-crash-"));

afterAll(() => rmSync(dataDirectory, { recursive: true }));

it(
  `loses no answered request and counts none twice, over ${ROUNDS} kills under load`,
  { timeout: 180_000 },
  async () => {
    const report = await killRounds({
      server: latchkeyCommand(dataDirectory, rootToken),
      rootToken,
      path: "/tiles/world/0/0/0.pbf",
      rounds: ROUNDS,
      connections: 8,
      killAfterMs: { from: 100, to: 500 },
    });
    expect(report).toMatchObject({ rounds: ROUNDS, lost: 0, doubled: 0 });
    expect(Object.keys(report.received)).toEqual(["200"]);
    expect(report.received[200]).toBeGreaterThan(ROUNDS * 100);
  },
);
