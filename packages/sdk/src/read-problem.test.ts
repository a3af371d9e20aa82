import fc from "fast-check";
import { expect, it } from "vitest";
import { readProblem } from "./read-problem.ts";
import { statusName } from "./status-name.ts";

it("a problem document is read whole", () => {
  const body = {
    type: "https://maps.example.org/docs/refusals/RATE_LIMITED",
    title: "Too many requests",
    status: 429,
    detail: "Requests come too fast.",
    code: "RATE_LIMITED",
    requestId: "req_1",
    observed: { origin: "https://shop.example", ip: "192.0.2.7", userAgent: null },
    retryAfterSeconds: 3,
  };
  const error = readProblem({ status: 429, text: JSON.stringify(body) });
  expect({ ...error }).toMatchObject(body);
  expect(error.message).toBe(body.detail);
  expect(statusName(error)).toBe("Too Many Requests");
});

it("a header says when to come back where the body does not", () => {
  expect(readProblem({ status: 503, text: "{}", retryAfter: "7" }).retryAfterSeconds).toBe(7);
  expect(readProblem({ status: 503, text: "{}", retryAfter: null }).retryAfterSeconds).toBeNull();
});

it("a type that is no web page never becomes a link", () => {
  const text = JSON.stringify({ type: "javascript:alert(1)" });
  expect(readProblem({ status: 403, text }).type).toBeNull();
});

it("any other body is still an error with words", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.integer({ min: 400, max: 599 }), (text, status) => {
      const error = readProblem({ status, text });
      expect(error.detail).not.toBe("");
      expect(error.status).toBe(status);
    }),
  );
});
