import { expect, it } from "vitest";
import { isAllDone, stepsDone } from "./steps-done.ts";

const FIRST = { mapSeen: false, keysUsed: 0, firstUse: { served: false, published: false } };

it("begins with nothing done", () => {
  expect(stepsDone(FIRST)).toEqual({ seen: false, keyMade: false, pasted: false });
  expect(stepsDone({ ...FIRST, firstUse: undefined })).toEqual({ seen: false, keyMade: false, pasted: false });
});

it("does not take the console's own map for a page of one's own", () => {
  const done = stepsDone({ ...FIRST, firstUse: { served: true, published: false } });
  expect(done).toEqual({ seen: true, keyMade: false, pasted: false });
});

it("is all done once a map was seen, a key was made and a site of its own was let in", () => {
  const done = stepsDone({ mapSeen: true, keysUsed: 1, firstUse: { served: true, published: true } });
  expect(isAllDone(done)).toBe(true);
  expect(isAllDone({ ...done, keyMade: false })).toBe(false);
});
