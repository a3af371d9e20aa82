import { describe, expect, it } from "vitest";
import { readHeaders } from "./request-headers.ts";

describe("readHeaders", () => {
  it("reads what the gate looks at, whatever the case of the names", () => {
    const headers = readHeaders([
      "HOST",
      "a",
      "origin",
      "b",
      "Referer",
      "c",
      "User-agent",
      "d",
      "If-None-Match",
      "e",
      "accept-ENCODING",
      "f",
    ]);
    expect(headers).toMatchObject({
      host: "a",
      origin: "b",
      referer: "c",
      userAgent: "d",
      ifNoneMatch: "e",
      acceptEncoding: "f",
    });
    expect(headers.credentials).toBeUndefined();
  });

  it("collects every value that may be a credential, repeated headers included", () => {
    const headers = readHeaders([
      "X-Api-Key",
      "a",
      "x-goog-api-key",
      "b",
      "Authorization",
      "bearer c",
      "X-API-Key",
      "d",
      "x-api-key",
      " ",
    ]);
    expect(headers.credentials).toEqual(["a", "b", "c", "d"]);
  });

  it("leaves other schemes of Authorization alone", () => {
    expect(readHeaders(["Authorization", "Basic dXNlcg=="]).credentials).toBeUndefined();
  });

  it("keeps the first of a repeated header, and joins forwarding headers in order", () => {
    const headers = readHeaders([
      "Origin",
      "a",
      "Origin",
      "b",
      "X-Forwarded-For",
      "1",
      "X-Forwarded-For",
      "2",
      "Forwarded",
      "for=3",
    ]);
    expect(headers).toMatchObject({ origin: "a", xForwardedFor: "1, 2", forwarded: "for=3" });
  });
});
