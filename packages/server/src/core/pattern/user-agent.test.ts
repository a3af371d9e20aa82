import { expect, test } from "vitest";
import { matchUserAgent } from "./user-agent.ts";

test("a part of the header is enough, and case counts", () => {
  expect(matchUserAgent("CityMaps/", "CityMaps/2.1 (iOS 20)")).toBe(true);
  expect(matchUserAgent("(iOS", "CityMaps/2.1 (iOS 20)")).toBe(true);
  expect(matchUserAgent("citymaps", "CityMaps/2.1")).toBe(false);
});

test("signs have no special meaning, and an empty part matches nothing", () => {
  expect(matchUserAgent("City*", "CityMaps/2.1")).toBe(false);
  expect(matchUserAgent(".", "CityMaps")).toBe(false);
  expect(matchUserAgent("", "CityMaps")).toBe(false);
});
