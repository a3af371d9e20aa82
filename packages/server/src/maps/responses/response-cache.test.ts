import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { ResponseCache } from "./response-cache.ts";

const responseOf = (bytes: number, status = 200): ServiceResponse => ({
  status,
  contentType: "text/plain",
  body: Buffer.alloc(bytes),
  encoding: null,
  etag: null,
  cacheControl: "no-store",
});

describe("the cache of ready answers", () => {
  it("never holds more bytes than it may, whatever is asked for in whatever order", () => {
    const step = fc.record({ key: fc.nat(30), bytes: fc.nat(3_000), shelf: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const cache = new ResponseCache(10_000);
        const shelves = [cache.shelf<number>(), cache.shelf<number>()];
        for (const { key, bytes, shelf } of steps) {
          const asked = shelves[shelf];
          if (asked?.get(key) === undefined) void asked?.fill(key, () => responseOf(bytes));
          expect(cache.bytes).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });

  it("lets go what was not asked for the longest", () => {
    const cache = new ResponseCache(4_000);
    const shelf = cache.shelf<string>();
    for (const key of ["a", "b", "c", "d"]) void shelf.fill(key, () => responseOf(400));
    shelf.get("a");
    void shelf.fill("e", () => responseOf(400));
    expect(["a", "b", "c", "d", "e"].filter((key) => shelf.get(key) !== undefined)).toEqual(["a", "c", "d", "e"]);
  });

  it("does not keep an answer so big that it would push out most others", () => {
    const cache = new ResponseCache(4_000);
    const shelf = cache.shelf<string>();
    void shelf.fill("big", () => responseOf(1_000));
    expect(shelf.get("big")).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });

  it("does not keep failures", async () => {
    const shelf = new ResponseCache(10_000).shelf<string>();
    await shelf.fill("key", async () => responseOf(10, 503));
    expect(shelf.get("key")).toBeUndefined();
  });

  it("makes an answer once for all who ask at the same time, and again after a failure", async () => {
    const shelf = new ResponseCache(10_000).shelf<string>();
    let made = 0;
    const fail = async () => {
      made++;
      throw new Error("no");
    };
    await Promise.allSettled([shelf.fill("key", fail), shelf.fill("key", fail)]);
    expect(made).toBe(1);
    await Promise.allSettled([shelf.fill("key", fail)]);
    expect(made).toBe(2);
  });

  it("gives back all bytes of a shelf that is closed, also of answers still being made", async () => {
    const cache = new ResponseCache(10_000);
    const shelf = cache.shelf<string>();
    const other = cache.shelf<string>();
    void other.fill("other", () => responseOf(100));
    const bytesOfOther = cache.bytes;
    void shelf.fill("ready", () => responseOf(100));
    const late = Promise.withResolvers<ServiceResponse>();
    void shelf.fill("late", () => late.promise);
    const closed = shelf.close();
    late.resolve(responseOf(100));
    await closed;
    expect(cache.bytes).toBe(bytesOfOther);
    expect(shelf.get("ready")).toBeUndefined();
    expect(other.get("other")).toBeDefined();
  });
});
