import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CountListener, UsageTuple } from "../ports/meter.ts";
import type { ProjectId } from "#core/ids.ts";
import { type LiveBeat, LiveUsage } from "./live-usage.ts";

const mine = "prj_mine000000000001" as ProjectId;
const others = "prj_other00000000001" as ProjectId;
const tuple = (different: Partial<UsageTuple> = {}): UsageTuple => ({
  projectId: mine,
  keyId: "",
  service: "maps",
  outcome: "allowed",
  origin: "https://a.example",
  ...different,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(maxRows = 100) {
  const state: { listener: CountListener | null } = { listener: null };
  const meter = { watch: (listener: CountListener | null) => void (state.listener = listener) };
  const live = new LiveUsage({ meter, nowMs: () => 7, everyMs: 1_000, maxListeners: 2, maxRows });
  const beats: LiveBeat[] = [];
  const ends: number[] = [];
  const listener = { onBeat: (beat: LiveBeat) => void beats.push(beat), onEnd: () => void ends.push(1) };
  return { state, live, beats, ends, listener };
}

test("what was counted in a second is told once, summed; other projects are not", () => {
  const { state, live, beats, listener } = open();
  live.subscribe(mine, listener);
  state.listener?.(tuple(), 3);
  state.listener?.(tuple({ outcome: "ORIGIN_NOT_ALLOWED" }), 2);
  state.listener?.(tuple(), 4);
  state.listener?.(tuple({ projectId: others }), 9);
  vi.advanceTimersByTime(2_000);
  const row = { keyId: "", service: "maps", origin: "https://a.example" };
  expect(beats).toEqual([
    {
      atMs: 7,
      rows: [
        { ...row, outcome: "allowed", requests: 7 },
        { ...row, outcome: "ORIGIN_NOT_ALLOWED", requests: 2 },
      ],
    },
    { atMs: 7, rows: [] },
  ]);
});

test("the meter is listened to only while somebody watches", () => {
  const { state, live, listener } = open();
  expect(state.listener).toBeNull();
  const stop = live.subscribe(mine, listener);
  expect(state.listener).not.toBeNull();
  stop?.();
  stop?.();
  expect(state.listener).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

test("listeners are bounded, and one that goes makes room", () => {
  const { live } = open();
  const listen = () => live.subscribe(mine, { onBeat: () => {}, onEnd: () => {} });
  const first = listen();
  expect(listen()).not.toBeNull();
  expect(listen()).toBeNull();
  first?.();
  expect(listen()).not.toBeNull();
});

test("rows are bounded: origins beyond count as (other), and nothing is lost", () => {
  const { state, live, beats, listener } = open(10);
  live.subscribe(mine, listener);
  for (let site = 0; site < 1_000; site += 1) state.listener?.(tuple({ origin: `https://${site}.example` }), 1);
  vi.advanceTimersByTime(1_000);
  expect(beats[0]?.rows).toHaveLength(11);
  expect(beats[0]?.rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(1_000);
  expect(beats[0]?.rows.at(-1)).toMatchObject({ origin: "(other)", requests: 990 });
});

test("closing ends every listener, and takes no more", () => {
  const { live, ends, listener } = open();
  live.subscribe(mine, listener);
  live.close();
  expect(ends).toHaveLength(1);
  expect(live.subscribe(mine, listener)).toBeNull();
});
