import { describe, expect, it } from "vitest";
import type { DraftId, PreviousValueId } from "#core/ids.ts";
import { readTupleText, tupleText } from "./payload.ts";
import { tupleOf } from "./testing/scratch.ts";

const previousId = "val_0000000000000000" as PreviousValueId;
const draftId = "drf_0000000000000000" as DraftId;
const SHOP = "https://shop.example";

describe("a tuple in the journal", () => {
  it.each([
    ["as nearly all are", tupleOf(SHOP)],
    ["under an earlier value", tupleOf(SHOP, { previousId })],
    ["tried on a draft", tupleOf(SHOP, { draftId, draftOutcome: "ORIGIN_NOT_ALLOWED" })],
    ["both", tupleOf("", { previousId, draftId, draftOutcome: "allowed" })],
  ])("is read as it was written: %s", (_name, tuple) => {
    expect(readTupleText(tupleText(tuple))).toEqual(tuple);
  });

  it("is written as older versions wrote it where nothing is counted apart, and theirs is read", () => {
    const text = JSON.stringify(["", "", "maps", "allowed", SHOP]);
    expect(tupleText(tupleOf(SHOP))).toBe(text);
    expect(readTupleText(text)).toEqual(tupleOf(SHOP));
  });

  it.each([
    ["too few fields", ["", "", "maps", "allowed"]],
    ["too many fields", ["", "", "maps", "allowed", "", {}, ""]],
    ["a field that is no text", ["", "", "maps", 1, ""]],
    ["something unknown counted apart", ["", "", "maps", "allowed", "", { colour: "red" }]],
    ["no object", ["", "", "maps", "allowed", "", "val_0"]],
  ])("is refused with %s", (_name, fields) => {
    expect(() => readTupleText(JSON.stringify(fields))).toThrow("Not a usage tuple");
  });
});
