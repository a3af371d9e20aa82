import { expect, test } from "vitest";
import { makePage, readPageInput } from "./page.ts";

const placeOf = (atMs: number) => ({ atMs, id: `key_${atMs}` });

test("a page that was read one item beyond its limit says where the next one begins", () => {
  const page = makePage([5, 4, 3], 2, placeOf);
  expect(page.items).toEqual([5, 4]);
  expect(readPageInput({ cursor: page.nextCursor })).toEqual({ ok: true, value: { after: placeOf(4), limit: 50 } });
});

test("the last page has no next one, however full it is", () => {
  expect(makePage([5, 4], 2, placeOf).nextCursor).toBeNull();
  expect(makePage([], 2, placeOf)).toEqual({ items: [], nextCursor: null });
});

test("a cursor of somebody's own making is refused", () => {
  for (const cursor of ["", "x", "%%%", Buffer.from("1 ' or 1=1").toString("base64url"), "MQ"]) {
    expect(readPageInput({ cursor })).toMatchObject({ ok: false, problem: { field: "cursor" } });
  }
});
