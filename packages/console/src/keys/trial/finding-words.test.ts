import { expect, test } from "vitest";
import { findingWords } from "./finding-words.ts";

const origin = (text: string, requests: number, wouldRefuse: number) => ({
  origin: text,
  requests,
  wouldRefuse,
  codes: [],
});

test("says whom a restriction would have refused, the most first", () => {
  const byOrigin = [origin("https://shop.example", 1187, 0), origin("https://blog.example", 5, 5), origin("", 12, 12)];
  expect(findingWords({ requests: 1204, wouldRefuse: 17, byOrigin })).toBe(
    "It would have refused 17 of 1,204 requests: no website named and 1 more.",
  );
  expect(findingWords({ requests: 1, wouldRefuse: 0, byOrigin })).toBe("It would have refused none of 1 request.");
  expect(findingWords({ requests: 0, wouldRefuse: 0, byOrigin: [] })).toContain("nothing is known yet");
});
