import { expect, test, vi } from "vitest";
import type { LiveBeat, LiveListener } from "#app/usage/live-usage.ts";
import { liveResponse } from "./live-response.ts";

const row = { keyId: "", service: "maps", outcome: "allowed", origin: "x".repeat(250), requests: 1 } as const;
const busy: LiveBeat = { atMs: 0, rows: Array.from({ length: 500 }, () => row) };
const quiet: LiveBeat = { atMs: 0, rows: [] };

function open(isStillAllowed: () => Promise<boolean> = async () => true) {
  const listeners: LiveListener[] = [];
  const stop = vi.fn<() => void>();
  const errors: unknown[] = [];
  const response = liveResponse({
    channel: (listener) => (listeners.push(listener), stop),
    isStillAllowed,
    onError: (error) => void errors.push(error),
  });
  const [listener] = listeners;
  if (response === null || response.body === null || listener === undefined) throw new Error("no stream");
  return { response, body: response.body, listener, stop, errors };
}

test("an event is one line of JSON; a quiet time has a sign of life now and then", async () => {
  const { response, listener } = open();
  listener.onBeat({ atMs: 0, rows: [{ ...row, origin: "https://a.example" }] });
  for (let beat = 0; beat < 5; beat += 1) listener.onBeat(quiet);
  listener.onEnd();
  expect(await response.text()).toBe(
    ': watching\n\ndata: {"at":"1970-01-01T00:00:00.000Z","rows":[{"key":"","service":"maps","outcome":"allowed",' +
      '"origin":"https://a.example","requests":1}]}\n\n: still here\n\n',
  );
});

test("a reader that falls behind is dropped, so that nothing piles up", async () => {
  const { response, listener, stop } = open();
  for (let beat = 0; beat < 20; beat += 1) listener.onBeat(busy);
  expect(stop).toHaveBeenCalledOnce();
  expect((await response.text()).length).toBeLessThan(1_000_000);
});

test("a reader that goes away is told nothing more", async () => {
  const { body, listener, stop } = open();
  await body.cancel();
  expect(stop).toHaveBeenCalledOnce();
  listener.onBeat(busy);
  listener.onEnd();
});

test.each([
  ["may no longer", async () => false, 0],
  ["cannot be asked about", () => Promise.reject(new Error("database")), 1],
])("it ends for a reader who %s", async (_, isStillAllowed, accidents) => {
  const { response, listener, stop, errors } = open(isStillAllowed);
  for (let beat = 0; beat < 4; beat += 1) listener.onBeat(quiet);
  await response.text();
  expect(stop).toHaveBeenCalledOnce();
  expect(errors.length > 0).toBe(accidents > 0);
});

test("without room there is no stream", () => {
  expect(liveResponse({ channel: () => null, isStillAllowed: async () => true, onError: () => {} })).toBeNull();
});
