import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFrom, Scratch } from "./testing/scratch.ts";

const FIRST = "0000000001.journal";

describe("recovery", () => {
  it("counts what was committed before a kill, and counts it once however often it is replayed", async () => {
    using scratch = new Scratch();
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 3);
    await meter.settle();
    countFrom(meter, "https://a.example", 4);
    countFrom(meter, "https://b.example", 5);
    using image = scratch.crashImage();
    for (let start = 0; start < 3; start += 1) await (await image.open()).close();
    expect(scratch.sink.total()).toBe(12);
    expect(scratch.sink.total(({ origin }) => origin === "https://b.example")).toBe(5);
    expect(image.files()).toEqual([]);
    expect(image.problems).toEqual([]);
  });

  it("keeps the law: committed = in the database + in the journal, at every moment, over kills, outages and rotations", async () => {
    const moods = fc.constantFrom("takes" as const, "refuses" as const, "takes and breaks" as const);
    const count = { kind: fc.constant("count" as const), origin: fc.nat(5), requests: fc.integer({ min: 1, max: 9 }) };
    const step = fc.oneof(
      { weight: 12, arbitrary: fc.record(count) },
      { weight: 3, arbitrary: fc.constant({ kind: "settle" as const }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("mood" as const), mood: moods }) },
      { weight: 1, arbitrary: fc.constant({ kind: "kill" as const }) },
    );
    const property = fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 100, max: 2000 }),
      async (steps, segmentBytes) => {
        using stack = new DisposableStack();
        let scratch = stack.use(new Scratch());
        const { sink } = scratch;
        let meter = await scratch.open({ segmentBytes });
        let committed = 0;
        for (const one of steps) {
          if (one.kind === "mood") sink.mood = one.mood;
          else if (one.kind === "settle") await meter.settle().catch(() => {});
          else if (one.kind === "count") {
            expect(countFrom(meter, `https://shop-${one.origin}.example`, one.requests)).toBe(true);
            committed += one.requests;
          } else {
            scratch = stack.use(scratch.crashImage());
            sink.mood = "takes";
            meter = await scratch.open({ segmentBytes });
            expect(sink.total()).toBe(committed);
          }
        }
        sink.mood = "takes";
        await meter.settle();
        expect(sink.total()).toBe(committed);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it("cuts off a last frame that was not written to its end, wherever the write stopped", async () => {
    const { bytes, wholeBytes } = await journalOfTwoCommits();
    for (let length = wholeBytes + 1; length < bytes.length; length += 1) {
      using scratch = new Scratch();
      writeFileSync(join(scratch.directory, FIRST), bytes.subarray(0, length));
      await (await scratch.open()).close();
      expect(scratch.sink.total()).toBe(3);
      expect(scratch.problems).toMatchObject([
        { code: "TAIL_CUT", offset: wholeBytes, skippedBytes: length - wholeBytes },
      ]);
      expect(scratch.files()).toEqual([]);
    }
  });

  it("cuts off the zeros that a power cut leaves at the end", async () => {
    const { bytes } = await journalOfTwoCommits();
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, FIRST), Buffer.concat([bytes, Buffer.alloc(4096)]));
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(7);
    expect(scratch.codes()).toEqual(["TAIL_CUT"]);
  });

  it("goes on behind a damaged frame, says what was skipped and keeps the file, whichever byte is bad", async () => {
    using source = new Scratch();
    const meter = await source.open();
    const ends = [0];
    for (let turn = 0; turn < 5; turn += 1) {
      countFrom(meter, "https://a.example", 10 ** turn);
      ends.push(readFileSync(join(source.directory, FIRST)).length);
    }
    const bytes = readFileSync(join(source.directory, FIRST));
    const [from = 0, to = 0] = [ends[2], ends[3]];
    for (let at = from; at < to; at += 1) {
      using scratch = new Scratch();
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x41;
      writeFileSync(join(scratch.directory, FIRST), damaged);
      await (await scratch.open()).close();
      expect(scratch.sink.total()).toBe(11_011);
      expect(scratch.problems).toMatchObject([{ code: "JOURNAL_DAMAGED", offset: from, skippedBytes: to - from }]);
      expect(scratch.files()).toEqual([`${FIRST}.damaged`]);
    }
    await meter.close();
  });

  it("never counts more than was committed, and tells when it counts less, whatever became of the file", async () => {
    using source = new Scratch();
    const meter = await source.open();
    for (let turn = 0; turn < 12; turn += 1) countFrom(meter, `https://shop-${turn % 3}.example`, 1);
    const bytes = readFileSync(join(source.directory, FIRST));
    await meter.close();
    const harm = fc.record({ at: fc.nat(bytes.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
    const property = fc.asyncProperty(
      fc.array(harm, { minLength: 1, maxLength: 4 }),
      fc.nat(bytes.length),
      async (harms, cutAt) => {
        using scratch = new Scratch();
        const harmed = Buffer.from(bytes.subarray(0, cutAt));
        for (const { at, bytes: bad } of harms) Buffer.from(bad).copy(harmed, Math.min(at, cutAt));
        writeFileSync(join(scratch.directory, FIRST), harmed);
        await (await scratch.open()).close();
        expect(scratch.sink.total()).toBeLessThanOrEqual(12);
        if (scratch.sink.total() < 12 && !bytes.subarray(0, cutAt).equals(harmed))
          expect(scratch.problems).not.toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it("says how many requests lost their name with a damaged definition", async () => {
    using source = new Scratch();
    const meter = await source.open();
    countFrom(meter, "https://a.example", 1);
    countFrom(meter, "https://a.example", 20);
    const bytes = readFileSync(join(source.directory, FIRST));
    bytes[20] = 0xff;
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, FIRST), bytes);
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(0);
    expect(scratch.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("bytes of the journal"),
      expect.stringMatching(/^20 requests/),
    ]);
    await meter.close();
  });

  it("keeps a damaged last frame, since it was written to its end", async () => {
    const { bytes } = await journalOfTwoCommits();
    bytes[bytes.length - 1] = 0xff;
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, FIRST), bytes);
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(3);
    expect(scratch.codes()).toEqual(["JOURNAL_DAMAGED"]);
    expect(scratch.files()).toEqual([`${FIRST}.damaged`]);
  });

  it("does not count a frame of another segment that was put in its place", async () => {
    const { bytes } = await journalOfTwoCommits();
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, "0000000009.journal"), bytes);
    scratch.sink.at = { segment: 9, offset: 0 };
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(0);
    expect(scratch.codes()).toEqual(["JOURNAL_DAMAGED"]);
  });

  it("counts nothing again when a power cut left less of the segment than the database has", async () => {
    const { bytes, wholeBytes } = await journalOfTwoCommits();
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, FIRST), bytes.subarray(0, wholeBytes));
    scratch.sink.at = { segment: 1, offset: bytes.length };
    const meter = await scratch.open();
    countFrom(meter, "https://a.example", 100);
    await meter.close();
    expect(scratch.sink.total()).toBe(100);
    expect(scratch.codes()).toEqual(["POSITION_OUTSIDE"]);
  });

  it("counts all that is left when an old database was put back, and says what is missing", async () => {
    const { bytes } = await journalOfTwoCommits("0000000004.journal");
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, "0000000004.journal"), bytes);
    scratch.sink.at = { segment: 2, offset: 50 };
    await (await scratch.open()).close();
    expect(scratch.sink.total()).toBe(7);
    expect(scratch.problems).toMatchObject([
      { code: "POSITION_OUTSIDE", message: expect.stringContaining("Segments 2 to 3") },
    ]);
  });

  it("counts nothing of an old journal that was put back, and keeps its files", async () => {
    const { bytes } = await journalOfTwoCommits();
    using scratch = new Scratch();
    writeFileSync(join(scratch.directory, FIRST), bytes);
    scratch.sink.at = { segment: 5, offset: 60 };
    const meter = await scratch.open();
    expect(scratch.sink.total()).toBe(0);
    expect(scratch.codes()).toEqual(["POSITION_OUTSIDE"]);
    countFrom(meter, "https://a.example", 2);
    expect(scratch.files()).toEqual([`${FIRST}.unclaimed`, "0000000006.journal"]);
    await meter.close();
    expect(scratch.sink.total()).toBe(2);
  });
});

async function journalOfTwoCommits(name = FIRST): Promise<{ bytes: Buffer; wholeBytes: number }> {
  using scratch = new Scratch();
  scratch.sink.at = { segment: Number(name.slice(0, 10)), offset: 0 };
  const meter = await scratch.open();
  countFrom(meter, "https://a.example", 3);
  const wholeBytes = readFileSync(join(scratch.directory, name)).length;
  countFrom(meter, "https://b.example", 4);
  const bytes = readFileSync(join(scratch.directory, name));
  await meter.close();
  return { bytes, wholeBytes };
}
