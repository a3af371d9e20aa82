import { expect, test } from "vitest";
import { csrfProblem } from "./csrf.ts";

const ownHosts = ["127.0.0.1:8080", "maps.example.org"];
const call = (headers: Record<string, string>, method = "POST") =>
  csrfProblem({ method, headers: new Headers(headers), ownHosts });
const marked = { "x-latchkey-console": "1" };

test.each([
  ["the console, as browsers say it", { ...marked, "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:8080" }],
  ["the console behind a proxy that ends TLS", { ...marked, origin: "https://maps.example.org" }],
  ["the console in a browser without Origin", { ...marked, "sec-fetch-site": "same-origin" }],
])("%s may act", (_who, headers) => {
  expect(call(headers)).toBeNull();
});

test.each([
  ["a form on another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
  ["a call without the console's header", { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:8080" }],
  ["a wrong value in the console's header", { "x-latchkey-console": "true", "sec-fetch-site": "same-origin" }],
  ["a page of a sibling subdomain", { ...marked, "sec-fetch-site": "same-site", origin: "https://shop.example.org" }],
  [
    "the right fetch site with another origin",
    { ...marked, "sec-fetch-site": "same-origin", origin: "https://evil.example" },
  ],
  ["another port of the same machine", { ...marked, origin: "http://127.0.0.1:9999" }],
  ["a sandboxed frame", { ...marked, origin: "null" }],
  ["a call that says nothing about where it comes from", marked],
  ["a user typing an address", { ...marked, "sec-fetch-site": "none" }],
])("%s may not act", (_who, headers) => {
  for (const method of ["POST", "PATCH", "DELETE", "PUT"]) expect(call(headers, method)).not.toBeNull();
});

test("reading needs nothing", () => {
  expect(call({ "sec-fetch-site": "cross-site" }, "GET")).toBeNull();
  expect(call({}, "HEAD")).toBeNull();
});
