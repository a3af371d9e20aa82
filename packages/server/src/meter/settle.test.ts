import { describe, expect, it, vi } from "vitest";
import { countFrom, Scratch } from "./testing/scratch.ts";

describe("settling", () => {
  it("has everything in the database that was committed before the call, also while a run is under way", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 1);
    const release = scratch.sink.hold();
    const first = meter.settle();
    countFrom(meter, "https://a.example", 2);
    const second = meter.settle();
    release();
    await first;
    await second;
    expect(scratch.sink.total()).toBe(3);
    await meter.close();
  });

  it("shares one run between all who ask meanwhile", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example");
    const release = scratch.sink.hold();
    const first = meter.settle();
    countFrom(meter, "https://a.example");
    const others = Array.from({ length: 10 }, () => meter.settle());
    release();
    await Promise.all([first, ...others]);
    expect(scratch.sink.batches).toHaveLength(2);
    await meter.close();
  });

  it("keeps counting while the database is slow", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example");
    const release = scratch.sink.hold();
    const settled = meter.settle();
    for (let turn = 0; turn < 50; turn += 1) expect(countFrom(meter, "https://a.example")).toBe(true);
    release();
    await settled;
    expect(scratch.sink.total()).toBe(1);
    await meter.settle();
    expect(scratch.sink.total()).toBe(51);
    await meter.close();
  });

  it("rejects while the database fails, says so once, and loses nothing", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    scratch.sink.mood = "refuses";
    for (let turn = 0; turn < 3; turn += 1) {
      expect(countFrom(meter, "https://a.example", 2)).toBe(true);
      await expect(meter.settle()).rejects.toThrow("The database is away.");
    }
    expect(scratch.codes()).toEqual(["ROLL_UP_FAILED"]);
    scratch.sink.mood = "takes";
    await meter.settle();
    expect(scratch.sink.total()).toBe(6);
    await meter.close();
  });

  it("tries again by itself after the database failed", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open({ settleEveryMs: 2 });
    scratch.sink.mood = "refuses";
    countFrom(meter, "https://a.example", 2);
    await vi.waitFor(() => expect(scratch.codes()).toEqual(["ROLL_UP_FAILED"]), { interval: 2 });
    scratch.sink.mood = "takes";
    await vi.waitFor(() => expect(scratch.sink.total()).toBe(2), { interval: 2 });
    await meter.close();
  });

  it("counts once what the database had taken before the connection broke", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 2);
    scratch.sink.mood = "takes and breaks";
    await meter.settle();
    scratch.sink.mood = "takes";
    countFrom(meter, "https://a.example", 3);
    await meter.settle();
    expect(scratch.sink.total()).toBe(5);
    await meter.close();
  });

  it("adds nothing to a database that is not where it was left, and says why", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 2);
    await meter.settle();
    scratch.sink.at = { segment: 7, offset: 0 };
    countFrom(meter, "https://a.example", 3);
    await expect(meter.settle()).rejects.toThrow("Expected the position");
    expect(scratch.codes()).toEqual(["POSITION_MOVED"]);
    expect(scratch.sink.total()).toBe(2);
    await meter.close();
  });

  it("closes without the database, and the next start takes what is left", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 4);
    scratch.sink.mood = "refuses";
    await meter.close();
    scratch.sink.mood = "takes";
    const next = await scratch.open();
    expect(scratch.sink.total()).toBe(4);
    await next.close();
    expect(scratch.sink.total()).toBe(4);
  });
});
