import { expect, test } from "vitest";
import { REFUSALS, type RefusalCode, refusalOf } from "./refusal.ts";

/** The table of the product's section 5, to the letter. */
const CODES_BY_STATUS = {
  401: "KEY_MISSING KEY_AMBIGUOUS KEY_IN_URL KEY_INVALID KEY_REVOKED KEY_EXPIRED TOKEN_INVALID TOKEN_EXPIRED SIGNATURE_INVALID SIGNATURE_EXPIRED",
  403: "KEY_DISABLED PROJECT_SUSPENDED SERVICE_NOT_ENABLED SERVICE_NOT_ALLOWED RESOURCE_NOT_ALLOWED ORIGIN_MISSING ORIGIN_NOT_ALLOWED USER_AGENT_NOT_ALLOWED IP_NOT_ALLOWED",
  429: "RATE_LIMITED QUOTA_EXCEEDED BUDGET_EXCEEDED",
  503: "METERING_UNAVAILABLE UPSTREAM_UNAVAILABLE BUSY",
};

const entries = Object.entries(REFUSALS);

test("the catalogue has every code of the product with its status, and no other", () => {
  const expected = Object.entries(CODES_BY_STATUS).flatMap(([status, codes]) =>
    codes.split(" ").map((code) => [code, Number(status)]),
  );
  expect(entries.map(([code, { status }]) => [code, status])).toEqual(expected);
});

test.each(entries)("%s has a title and one sentence that says what to do", (_, { title, sentence }) => {
  expect(title).toMatch(/^[A-Z][^.]{3,48}$/);
  expect(sentence).toMatch(/^[A-Z].{30,240}\.$/);
  expect(sentence.slice(0, -1)).not.toMatch(/\. /);
});

test("no two refusals say the same", () => {
  expect(new Set(entries.map(([, { title }]) => title)).size).toBe(entries.length);
  expect(new Set(entries.map(([, { sentence }]) => sentence)).size).toBe(entries.length);
});

test("a code leads to its entry", () => {
  const code: RefusalCode = "RATE_LIMITED";
  expect(refusalOf(code)).toMatchObject({ status: 429 });
});
