import { describe, expect, it, vi } from "vitest";
import { countFrom, NOON_MS, Scratch, tupleOf } from "./testing/scratch.ts";

const MINUTE_START_MS = NOON_MS - 30_000;

describe("a meter", () => {
  it("takes every committed request to the database once, by tuple and minute", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 3);
    countFrom(meter, "https://b.example", 2);
    countFrom(meter, "https://a.example", 4);
    countFrom(meter, "https://a.example", 1, NOON_MS + 60_000);
    await meter.settle();
    expect(scratch.sink.rows()).toEqual([
      { ...tupleOf("https://a.example"), minuteMs: MINUTE_START_MS, requests: 7 },
      { ...tupleOf("https://b.example"), minuteMs: MINUTE_START_MS, requests: 2 },
      { ...tupleOf("https://a.example"), minuteMs: MINUTE_START_MS + 60_000, requests: 1 },
    ]);
    await meter.close();
    expect(scratch.sink.total()).toBe(10);
  });

  it("sends each tuple and minute once in a batch, also when the minute went back and forth", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    for (let turn = 0; turn < 6; turn += 1) countFrom(meter, "https://a.example", 1, NOON_MS + (turn % 2) * 60_000);
    await meter.close();
    expect(scratch.sink.rows().map(({ requests }) => requests)).toEqual([3, 3]);
  });

  it("counts nothing that was not committed", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    meter.count(meter.tuple(tupleOf("https://a.example")), NOON_MS);
    await meter.settle();
    expect(scratch.sink.batches).toEqual([]);
    await meter.close();
    expect(scratch.sink.total()).toBe(0);
    expect(scratch.segments()).toEqual([]);
  });

  it("tells a listener what each commit wrote, and nothing that was not written or after it is taken away", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    const told: [string, number][] = [];
    countFrom(meter, "https://before.example", 1);
    meter.watch(({ origin }, requests) => void told.push([origin, requests]));
    countFrom(meter, "https://a.example", 3);
    countFrom(meter, "https://b.example", 2);
    meter.count(meter.tuple(tupleOf("https://open.example")), NOON_MS);
    expect(told).toEqual([
      ["https://a.example", 3],
      ["https://b.example", 2],
    ]);
    meter.watch(null);
    meter.commit();
    await meter.close();
    expect(told).toHaveLength(2);
    expect(scratch.sink.total()).toBe(7);
  });

  it("gives the same tuple the same number, and refuses numbers that it never gave", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    expect(meter.tuple(tupleOf("https://a.example"))).toBe(meter.tuple(tupleOf("https://a.example")));
    expect(meter.tuple(tupleOf("https://a.example"))).not.toBe(meter.tuple(tupleOf("https://b.example")));
    expect(() => meter.count(99, NOON_MS)).toThrow(RangeError);
    await meter.close();
  });

  it("rolls up by itself", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open({ settleEveryMs: 5 });
    countFrom(meter, "https://a.example", 3);
    await vi.waitFor(() => expect(scratch.sink.total()).toBe(3), { interval: 5 });
    countFrom(meter, "https://a.example", 2);
    await vi.waitFor(() => expect(scratch.sink.total()).toBe(5), { interval: 5 });
    await meter.close();
  });

  it("counts as well when every commit waits for the disk", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open({ syncEveryMs: 0 });
    for (let turn = 0; turn < 20; turn += 1) expect(countFrom(meter, "https://a.example", 2)).toBe(true);
    await meter.close();
    expect(scratch.sink.total()).toBe(40);
    expect(scratch.problems).toEqual([]);
  });

  it("commits nothing once it is closed", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    await meter.close();
    expect(countFrom(meter, "https://a.example")).toBe(false);
    await meter.close();
    expect(scratch.sink.total()).toBe(0);
  });

  it("begins a new segment at the given size, and deletes the ones that the database has", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open({ segmentBytes: 1000 });
    for (let turn = 0; turn < 200; turn += 1) countFrom(meter, `https://shop-${turn % 20}.example`, 3);
    expect(scratch.segments().length).toBeGreaterThan(5);
    await meter.settle();
    await vi.waitFor(() => expect(scratch.segments()).toHaveLength(1), { interval: 5 });
    await meter.close();
    expect(scratch.sink.total()).toBe(600);
  });

  it("closes an old segment once the database has all of it", async () => {
    using scratch = new Scratch();
    let nowMs = NOON_MS;
    const meter = await scratch.open({ segmentMaxAgeMs: 1000, nowMs: () => nowMs });
    countFrom(meter, "https://a.example");
    nowMs += 1001;
    await meter.settle();
    countFrom(meter, "https://a.example");
    expect(scratch.segments()).toHaveLength(2);
    await meter.settle();
    await vi.waitFor(() => expect(scratch.segments()).toEqual(["0000000002.journal"]), { interval: 5 });
    await meter.close();
    expect(scratch.sink.total()).toBe(2);
  });

  it("counts exactly in total, and by origin within the bound, however many origins there are", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open({ maxOriginsPerKeyAndDay: 10 });
    for (let turn = 0; turn < 300; turn += 1) countFrom(meter, `https://shop-${turn % 50}.example`, 2);
    await meter.close();
    const totals = [...Array(10).keys()].map((shop) =>
      scratch.sink.total(({ origin }) => origin === `https://shop-${shop}.example`),
    );
    expect(totals).toEqual(Array(10).fill(12));
    expect(scratch.sink.total(({ origin }) => origin === "(other)")).toBe(480);
    expect(scratch.sink.total()).toBe(600);
  });

  it("still counts under the number of an origin that it forgot, as (other)", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    const idle = meter.tuple(tupleOf("https://idle.example"));
    for (let day = 0; day < 4; day += 1) {
      countFrom(meter, "https://busy.example", 1, NOON_MS + day * 86_400_000);
      await meter.settle();
    }
    meter.count(idle, NOON_MS + 3 * 86_400_000);
    meter.commit();
    await meter.close();
    expect(scratch.sink.rows().map(({ origin }) => origin)).toEqual([
      ...Array(4).fill("https://busy.example"),
      "(other)",
    ]);
  });

  it("refuses a directory that another meter has, and takes it when that one has closed", async () => {
    using scratch = new Scratch();
    const first = await scratch.open();
    await expect(scratch.open()).rejects.toThrow("Another process counts in");
    await first.close();
    await (await scratch.open()).close();
  });

  it("lets go of the directory when the database cannot be asked at the start", async () => {
    using scratch = new Scratch();
    const ask = vi.spyOn(scratch.sink, "position").mockRejectedValueOnce(new Error("The database is away."));
    await expect(scratch.open()).rejects.toThrow("The database is away.");
    ask.mockRestore();
    await (await scratch.open()).close();
  });
});
