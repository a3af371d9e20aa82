import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyId } from "#app/ids/key-id.ts";
import type { DraftId, PreviousValueId } from "#core/ids.ts";
import type { UsageTuple } from "#app/ports/meter.ts";
import { tupleOf } from "./testing/scratch.ts";
import { TupleRegistry } from "./tuple-registry.ts";

const BOUNDS = { maxTuples: 1000, maxOriginsPerKeyAndDay: 3 };

describe("TupleRegistry", () => {
  it("tells every field of a tuple apart", () => {
    const registry = new TupleRegistry(BOUNDS, 0);
    const tuples: UsageTuple[] = [
      tupleOf(""),
      tupleOf("https://a.example"),
      tupleOf("", { service: "geocoding" }),
      tupleOf("", { outcome: "RATE_LIMITED" }),
      tupleOf("https://a.example", { outcome: "RATE_LIMITED" }),
      tupleOf("", { previousId: "val_0000000000000000" as PreviousValueId }),
      tupleOf("", { draftId: "drf_0000000000000000" as DraftId, draftOutcome: "allowed" }),
      tupleOf("", { draftId: "drf_0000000000000000" as DraftId, draftOutcome: "ORIGIN_MISSING" }),
      tupleOf("", { draftId: "drf_0000000000000001" as DraftId, draftOutcome: "ORIGIN_MISSING" }),
    ];
    const numbers = tuples.map((tuple) => registry.intern(tuple));
    expect(new Set(numbers).size).toBe(tuples.length);
    expect(numbers.map((number) => registry.tuple(number))).toEqual(tuples);
  });

  it("counts origins beyond the bound of a key and day as (other), by service and outcome", () => {
    const registry = new TupleRegistry(BOUNDS, 0);
    const origins = Array.from({ length: 5 }, (_, index) => originOf(registry, `https://${index}.example`));
    expect(origins).toEqual(["https://0.example", "https://1.example", "https://2.example", "(other)", "(other)"]);
    const other = registry.intern(tupleOf("https://9.example", { outcome: "RATE_LIMITED" }));
    expect(registry.tuple(other)).toEqual(tupleOf("(other)", { outcome: "RATE_LIMITED" }));
    expect(originOf(registry, "https://1.example")).toBe("https://1.example");
    expect(originOf(registry, "")).toBe("");
  });

  it("makes room when a draft is replaced, and what was tried on the earlier one stays what it was", () => {
    const registry = new TupleRegistry({ maxTuples: 4, maxOriginsPerKeyAndDay: 3 }, 0);
    const tried = (draft: number) => {
      const draftId = `drf_${String(draft).padStart(16, "0")}` as DraftId;
      return tupleOf("https://a.example", { draftId, draftOutcome: "ORIGIN_NOT_ALLOWED" });
    };
    const numbers = Array.from({ length: 50 }, (_, draft) => registry.intern(tried(draft)));
    for (const [draft, number] of numbers.entries()) expect(registry.tuple(registry.use(number))).toEqual(tried(draft));
    expect(originOf(registry, "https://b.example")).toBe("https://b.example");
    // A request that began under the earlier draft ends late: neither draft loses by it.
    expect(registry.tuple(registry.intern(tried(0)))).toEqual(tried(0));
    expect(registry.tuple(registry.use(numbers[49] ?? -1))).toEqual(tried(49));
  });

  it("takes new origins on a new day", () => {
    const registry = new TupleRegistry(BOUNDS, 0);
    for (let index = 0; index < 4; index += 1) originOf(registry, `https://${index}.example`);
    registry.turnTo(1);
    expect(originOf(registry, "https://3.example")).toBe("https://3.example");
  });

  it("gives every key a bound of its own", () => {
    const registry = new TupleRegistry({ maxTuples: 1000, maxOriginsPerKeyAndDay: 1 }, 0);
    const [one, other] = [keyId.make(randomBytes), keyId.make(randomBytes)];
    const originsOf = (key: typeof one): string[] =>
      ["https://0.example", "https://1.example"].map(
        (origin) => registry.tuple(registry.intern(tupleOf(origin, { keyId: key }))).origin,
      );
    expect(originsOf(one)).toEqual(["https://0.example", "(other)"]);
    expect(originsOf(other)).toEqual(["https://0.example", "(other)"]);
  });

  it("holds no more tuples with an origin than its bound", () => {
    const registry = new TupleRegistry({ maxTuples: 10, maxOriginsPerKeyAndDay: 1000 }, 0);
    const origins = Array.from({ length: 100 }, (_, index) => originOf(registry, `https://${index}.example`));
    expect(origins.filter((origin) => origin !== "(other)")).toHaveLength(10);
    expect(registry.size).toBe(11);
  });

  it("counts overlong, unprintable and ill-formed origins as (other)", () => {
    const registry = new TupleRegistry(BOUNDS, 0);
    const bad = [`https://${"a".repeat(250)}.example`, "https://a\u0000.example", "https://\ud800.example", "(other)"];
    expect(bad.map((origin) => originOf(registry, origin))).toEqual(["(other)", "(other)", "(other)", "(other)"]);
  });

  it("forgets origins that were not used for a day; their numbers then mean (other) of the same key", () => {
    const registry = new TupleRegistry(BOUNDS, 10);
    const idle = registry.intern(tupleOf("https://idle.example"));
    const used = registry.intern(tupleOf("https://used.example"));
    registry.turnTo(11);
    registry.use(used);
    registry.turnTo(12);
    registry.forgetIdleOrigins();
    expect(registry.tuple(registry.use(idle))).toEqual(tupleOf("(other)"));
    expect(registry.tuple(registry.use(used))).toEqual(tupleOf("https://used.example"));
    const again = registry.intern(tupleOf("https://idle.example"));
    expect(again).not.toBe(idle);
    expect(registry.tuple(again).origin).toBe("https://idle.example");
  });
});

function originOf(registry: TupleRegistry, origin: string): string {
  return registry.tuple(registry.intern(tupleOf(origin))).origin;
}
