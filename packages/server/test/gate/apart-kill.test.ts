import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type GateServer, startGateServer } from "./gate-server.ts";
import { makeKey, makeProject, newValue } from "./made.ts";

const CONNECTIONS = 8;
const ROUNDS = 3;
const SITES = ["https://shop.example", "https://blog.example"];

const Rotation = z.object({ previous: z.object({ requests: z.number() }) });
const Draft = z.object({ findings: z.object({ requests: z.number(), wouldRefuse: z.number() }) });
const Usage = z.object({ rows: z.array(z.object({ key: z.string(), origin: z.string(), requests: z.number() })) });

let server: GateServer;

beforeAll(async () => {
  server = await startGateServer();
});
afterAll(() => server.remove());

test("killed under load again and again, the apart-counts stay equal to the sums, and nothing answered is lost", async () => {
  const project = await makeProject(server);
  const key = await makeKey(server, project);
  const value = newValue(await server.api("POST", `${key.path}/rotate`, { graceSeconds: 3600 }));
  await server.api("PUT", `${key.path}/draft`, { origins: ["shop.example"] });
  const received = { earlier: 0, later: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const load = Array.from({ length: CONNECTIONS }, async (_, number) => {
      const which = number % 2 === 0 ? "earlier" : "later";
      const headers = {
        "X-Api-Key": which === "earlier" ? key.value : value,
        Origin: SITES[number % 3 === 0 ? 0 : 1] ?? "",
      };
      for (;;) {
        // The kill ends it.
        const answer = await server.ask("/tiles/world/tiles.json", headers).catch(() => null);
        if (answer === null) return;
        received[which] += 1;
      }
    });
    const before = received.earlier;
    await expect.poll(() => received.earlier - before, { timeout: 20_000, interval: 10 }).toBeGreaterThan(20);
    await wait(Math.random() * 100);
    await Promise.all([server.killAndRestart(), ...load]);
  }
  const { previous } = Rotation.parse(await server.api("GET", `${key.path}/rotation`));
  const { findings } = Draft.parse(await server.api("GET", `${key.path}/draft`));
  const { rows } = Usage.parse(await server.api("GET", `${project.path}/usage?interval=day&groupBy=key,origin`));
  const counted = rows.filter((row) => row.key === key.id);
  const sumOf = (some: typeof rows) => some.reduce((sum, { requests }) => sum + requests, 0);
  const inFlight = ROUNDS * CONNECTIONS;
  expect(findings.requests).toBe(sumOf(counted));
  expect(findings.wouldRefuse).toBe(sumOf(counted.filter(({ origin }) => origin === SITES[1])));
  expect(previous.requests).toBeGreaterThanOrEqual(received.earlier);
  expect(previous.requests).toBeLessThanOrEqual(received.earlier + inFlight);
  expect(sumOf(counted) - previous.requests).toBeGreaterThanOrEqual(received.later);
  expect(sumOf(counted)).toBeLessThanOrEqual(received.earlier + received.later + inFlight);
}, 120_000);
