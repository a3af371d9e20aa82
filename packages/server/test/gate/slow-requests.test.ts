import { afterAll, beforeAll, expect, it } from "vitest";
import { type GatedServer, openGatedServer } from "./open-gated-server.ts";
import { makeGatedKey } from "./gated-world.ts";
import { converse } from "./wire.ts";

const TILE = "/tiles/world/6/0/0.pbf";
const ROUND = 100;

/** What one request may take on a busy machine; a pattern that backtracks takes seconds. */
const MOST_MS = 20;

let server: GatedServer;
let key: string;

beforeAll(async () => {
  server = await openGatedServer();
  const stars = Array.from({ length: 100 }, (_, index) => `*.${"a*".repeat(20)}${index}.shop.example`);
  key = await makeGatedKey(server, { origins: stars });
});
afterAll(() => server.close());

const label = "a".repeat(63);
const host = Array.from({ length: 3 }, () => label).join(".");

it.each([
  ["long labels under a hundred patterns full of stars", `Origin: https://${label}.${"a".repeat(60)}.shop.example`, ""],
  ["a Referer of ten thousand characters", `Referer: https://${label}.evil.example/${"a/".repeat(5_000)}`, ""],
  ["a Referer of ten thousand stops", `Referer: https://${"a.".repeat(5_000)}shop.example/`, ""],
  ["a host as long as hosts can be", `Origin: https://${host}.${"b".repeat(50)}.shop.example`, ""],
  ["an Origin that is nearly one", `Origin: https://${"[".repeat(5_000)}`, ""],
  ["a query of ten thousand characters", "X: y", `a=${"x".repeat(10_000)}&`],
  ["thousands of parameters", "X: y", "a&".repeat(5_000)],
  ["percent signs all the way", "X: y", `${"%25".repeat(3_300)}=1&`],
  ["names that have to be decoded", "X: y", "%6b=1&".repeat(1_800)],
  ["thousands of addresses", `X-Forwarded-For: ${"1.1.1.1,".repeat(1_200)}`, ""],
  ["thousands of ETags", `If-None-Match: ${'W/"a", '.repeat(1_400)}`, ""],
  ["a token of nothing but dots", "X: y", `token=${".".repeat(9_000)}&`],
  ["a credential that comes a thousand times", "X: y", "key=x&".repeat(1_600)],
])("%s cost no more than a moment", async (_, header, query) => {
  const request = `GET ${TILE}?${query}key=${key} HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`;
  const startedMs = performance.now();
  const { answers } = await converse(server.port, request.repeat(ROUND), {
    methods: Array.from({ length: ROUND }, () => "GET"),
    limitMs: 10_000,
  });
  expect(answers).toHaveLength(ROUND);
  expect(answers.every(({ status }) => status === 401 || status === 403)).toBe(true);
  expect((performance.now() - startedMs) / ROUND).toBeLessThan(MOST_MS);
});

it("JSON as deep or as long as a body may be is refused in a moment", async () => {
  for (const body of [
    "[".repeat(250_000),
    `{"name":"${"\\u0000".repeat(40_000)}"}`,
    `{"a":${"9".repeat(250_000)}}`,
    "x".repeat(300_000),
  ]) {
    const startedMs = performance.now();
    const head = `POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const { answers } = await converse(server.port, `${head}${body}`, { limitMs: 5_000 });
    expect([400, 413]).toContain(answers[0]?.status);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  }
});
