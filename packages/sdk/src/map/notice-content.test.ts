import { describe, expect, it } from "vitest";
import { LatchkeyError } from "../latchkey-error.ts";
import { noticeContent } from "./notice-content.ts";

const NOW = new Date(2030, 0, 31, 22, 0, 0);
const OBSERVED = { origin: "https://shop.example", ip: "192.0.2.7", userAgent: "App/1" };

function contentOf(code: string, retryAfterSeconds: number | null = null) {
  const detail = "Requests come faster than the limit allows: wait for the seconds in the Retry-After header.";
  const problem = { code, status: 429, title: "No", detail, observed: OBSERVED, retryAfterSeconds };
  return noticeContent(new LatchkeyError(problem), NOW);
}

describe("a notice", () => {
  it.each([
    ["ORIGIN_NOT_ALLOWED", "Website seen: https://shop.example"],
    ["IP_NOT_ALLOWED", "Address seen: 192.0.2.7"],
    ["USER_AGENT_NOT_ALLOWED", "User-agent seen: App/1"],
    ["KEY_INVALID", null],
  ] as const)("of %s shows what was seen where that decided", (code, seen) => {
    expect(contentOf(code).seen).toBe(seen);
  });

  it.each([
    [0.2, "It goes on by itself in 1 second."],
    [4.1, "It goes on by itself in 5 seconds."],
    [3_600, "It starts again at 23:00."],
    [2 * 3_600 + 60, "It starts again on 1 February at 00:01."],
  ])("of a limit says when it goes on: after %s seconds", (seconds, when) => {
    expect(contentOf("RATE_LIMITED", seconds)).toMatchObject({
      when,
      sentence: "Requests come faster than the limit allows.",
    });
  });
});
