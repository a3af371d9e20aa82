import { expect, test } from "vitest";
import { matchUserAgent, parseUserAgent } from "./user-agent.ts";

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

test("entry cuts spaces off and refuses what no header can hold", () => {
  expect(parseUserAgent("  CityMaps/2  ")).toEqual({ ok: true, part: "CityMaps/2" });
  for (const text of ["", "   ", "Stadtpläne", "a\nb", "x".repeat(257)])
    expect(parseUserAgent(text)).toMatchObject({ ok: false });
});
