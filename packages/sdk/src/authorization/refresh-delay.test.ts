import { expect, it } from "vitest";
import { refreshDelayMs } from "./refresh-delay.ts";

const NOW_MS = 1_800_000_000_000;
const MINUTE_MS = 60_000;

it.each([
  ["half an hour: a minute before its end", 30 * MINUTE_MS, 29 * MINUTE_MS],
  ["ten seconds: a fifth before its end", 10_000, 8_000],
  ["a breath: not faster than once a second", 100, 1_000],
])("a token of %s", (_, lifetimeMs, delayMs) => {
  expect(refreshDelayMs({ issuedAtMs: NOW_MS, expiresAtMs: NOW_MS + lifetimeMs }, NOW_MS)).toBe(delayMs);
  expect(refreshDelayMs({ issuedAtMs: null, expiresAtMs: NOW_MS + lifetimeMs }, NOW_MS)).toBe(delayMs);
});

it("a machine whose clock is slow takes the token's own lifetime", () => {
  const token = { issuedAtMs: NOW_MS, expiresAtMs: NOW_MS + 10 * MINUTE_MS };
  expect(refreshDelayMs(token, NOW_MS - 60 * MINUTE_MS)).toBe(9 * MINUTE_MS);
});

it("a machine whose clock is fast waits until the server says that a token is over, and does not ask without end", () => {
  expect(refreshDelayMs({ issuedAtMs: NOW_MS, expiresAtMs: NOW_MS + MINUTE_MS }, NOW_MS + 2 * MINUTE_MS)).toBeNull();
});

it("a key has no end", () => {
  expect(refreshDelayMs({ issuedAtMs: null, expiresAtMs: null }, NOW_MS)).toBeNull();
});
