import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BoundedMap } from "./bounded-map.ts";

describe("BoundedMap", () => {
  it("never holds more than two generations", () => {
    const map = new BoundedMap<number, number>(10);
    for (let i = 0; i < 1_000; i++) map.set(i, i);
    expect(map.size).toBeLessThanOrEqual(20);
    expect(map.get(999)).toBe(999);
    expect(map.get(0)).toBeUndefined();
  });

  it("keeps what is read again and again", () => {
    const map = new BoundedMap<string, number>(10);
    map.set("kept", 1);
    for (let i = 0; i < 1_000; i++) {
      map.set(`other ${i}`, i);
      expect(map.get("kept")).toBe(1);
    }
  });

  it("never answers with an old value after a newer one was set or it was deleted", () => {
    const step = fc.record({ key: fc.integer({ min: 0, max: 9 }), value: fc.option(fc.integer(), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const map = new BoundedMap<number, number>(3);
        const model = new Map<number, number>();
        for (const { key, value } of steps) {
          if (value === undefined) {
            map.delete(key);
            model.delete(key);
          } else {
            map.set(key, value);
            model.set(key, value);
          }
          for (let k = 0; k < 10; k++) {
            const found = map.get(k);
            if (found !== undefined) expect(found).toBe(model.get(k));
          }
        }
      }),
    );
  });

  it("deletes every entry that matches, young or old", () => {
    const map = new BoundedMap<number, number>(3);
    for (let i = 0; i < 6; i++) map.set(i, i % 2);
    map.deleteWhere((value) => value === 1);
    expect([0, 1, 2, 3, 4, 5].map((key) => map.get(key))).toEqual([0, undefined, 0, undefined, 0, undefined]);
  });
});
