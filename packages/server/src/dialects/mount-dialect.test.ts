import { expect, it } from "vitest";
import type { Dialect } from "./dialect.ts";
import { mountDialect } from "./mount-dialect.ts";

const response = Object.freeze({
  status: 200,
  contentType: "text/plain",
  body: Buffer.from("here"),
  encoding: null,
  etag: null,
  cacheControl: "no-store",
});
const dialect: Dialect = {
  match: (path) => (path === "/v1/geocode" ? { service: "geocoding", resource: null, respond: () => response } : null),
  open: ({ path }) => (path === "/v1/token" ? response : null),
};
const mounted = mountDialect("/apple", dialect);
const open = (path: string) => mounted.open({ path, query: "", credentials: [], baseUrl: "http://localhost" });

it("is found behind its prefix, and nowhere else", () => {
  expect(mounted.match("/apple/v1/geocode")?.service).toBe("geocoding");
  expect(mounted.match("/v1/geocode")).toBeNull();
  expect(mounted.match("/applev1/geocode")).toBeNull();
  expect(mounted.match("/apple")).toBeNull();
  expect(open("/apple/v1/token")).toBe(response);
  expect(open("/v1/token")).toBeNull();
});

it("is signed as the vendor's client signs it: without the prefix", () => {
  expect(mounted.match("/apple/v1/geocode")?.signedPath).toBe("/v1/geocode");
});

it("sees the query of what it is asked, in which a vendor may name the style", () => {
  const byQuery = mountDialect("/google", {
    match: (_path, query = "") => ({
      service: "static",
      resource: { id: query, admittedBy: [query] },
      respond: () => response,
    }),
    open: () => null,
  });
  expect(byQuery.match("/google/maps/api/staticmap", "maptype=dark")?.resource?.id).toBe("maptype=dark");
});
